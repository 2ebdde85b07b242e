import type { Definition, Image as ImageNode, ImageReference, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { digestOf } from '../../cache.ts';
import { fileHint, type Image, imageFolder, imageSource, pageFiles } from '../../edition/image.ts';
import { ruleMessage } from '../../edition/problems.ts';
import { activeContent, imageHeader } from '../input/image-header.ts';
import type { TextFolder } from '../input/text-folder.ts';

declare module 'vfile' {
  interface DataMap {
    /** The images of a text, without duplicates. */
    images: readonly Image[];
    /** The files that images refer to, including those that cannot be shown. */
    named: ReadonlySet<string>;
  }
}

/** The files that images can refer to. */
export type ImageFiles = Required<Pick<TextFolder, 'images' | 'others'>>;

/**
 * Resolves images to files, and sets their address, size and loading attributes; reports images
 * without alternative text and those that browsers cannot show.
 */
export default function remarkImages(files: ImageFiles) {
  return (tree: Root, file: VFile): void => {
    const definitions = new Map<string, Definition>();
    visit(tree, 'definition', (node) => {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    const found = new Map<string, Image>();
    const named = new Set<string>();
    visit(tree, ['image', 'imageReference'], (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      const definition =
        node.type === 'imageReference' ? definitions.get(node.identifier) : undefined;
      const url = node.type === 'image' ? node.url : (definition?.url ?? '');
      const report = (...[rule, ...values]: readonly [Rule, ...string[]]): void => {
        file.message(...ruleMessage(rule, node.position, ...values));
      };
      if (!node.alt?.trim()) report('image-alt', url);
      const path = pathOf(url);
      const image = path === undefined ? undefined : (found.get(path) ?? imageOf(path, files));
      if (path !== undefined) named.add(path);
      if (path === undefined || !image) return report(...objection(url, path, files));
      if (!found.has(path) && image.format === 'svg') {
        const part = activeContent(files.images[path] ?? new Uint8Array());
        if (part) report('image-active', path, part);
      }
      found.set(path, image);
      show(node, image);
    });
    file.data.images = [...found.values()];
    file.data.named = named;
  };
}

type Rule = 'image-active' | 'image-alt' | 'image-elsewhere' | 'image-missing' | 'image-format';

/**
 * Resolves a URL to a path relative to the text's folder; undefined if it is empty, malformed, or
 * outside the folder.
 */
function pathOf(url: string): string | undefined {
  if (url === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url)) return undefined;
  try {
    const folder = new URL('https://text.invalid/folder/');
    const { href } = new URL(url.replaceAll('\\', '/'), folder);
    if (!href.startsWith(folder.href)) return undefined;
    return decodeURIComponent(href.slice(folder.href.length).replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

function imageOf(path: string, { images }: ImageFiles): Image | undefined {
  const bytes = Object.hasOwn(images, path) ? images[path] : undefined;
  const header = bytes && imageHeader(bytes);
  if (!bytes || !header || header.width === 0 || header.height === 0) return undefined;
  const words = path
    .replace(/\.[^./]*$/, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-')
    .slice(0, 40);
  return { file: path, name: `${words || 'image'}-${digestOf(bytes).slice(0, 8)}`, ...header };
}

/** Why an image cannot be shown. */
function objection(
  url: string,
  path: string | undefined,
  { images, others }: ImageFiles,
): readonly [Rule, ...string[]] {
  if (path === undefined) return ['image-elsewhere', url];
  return Object.hasOwn(images, path) || others.includes(path)
    ? ['image-format', path]
    : ['image-missing', path, fileHint(path, [...Object.keys(images), ...others])];
}

/**
 * The `sizes` of images: the width of the viewport if narrow, otherwise that of the text column.
 */
const sizes = '(width < 40rem) 100vw, 40rem';

function show(node: ImageNode | ImageReference, image: Image): void {
  const files = pageFiles(image);
  const srcSet = files.map(({ name, width }) => `${imageFolder}${name} ${width}w`).join(', ');
  node.data = {
    ...node.data,
    hProperties: {
      src: imageSource(image),
      ...(files.length > 1 && { srcSet, sizes }),
      width: image.width,
      height: image.height,
      loading: 'lazy',
      decoding: 'async',
    },
  };
}
