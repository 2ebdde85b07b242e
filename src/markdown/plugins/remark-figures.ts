import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

declare module 'mdast' {
  /** Images that are a paragraph of their own, and their caption. */
  interface Figure extends Parent {
    type: 'figure';
    children: (PhrasingContent | Caption)[];
  }
  interface Caption extends Parent {
    type: 'caption';
    children: PhrasingContent[];
  }
  interface RootContentMap {
    figure: Figure;
    caption: Caption;
  }
  interface BlockContentMap {
    figure: Figure;
  }
}

type Figure = import('mdast').Figure;
type Caption = import('mdast').Caption;

/**
 * Makes figures of paragraphs that contain only images, or images and a caption. The caption is the
 * emphasised text right below, in the same or the next paragraph; otherwise the images' titles.
 */
export default function remarkFigures() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (node, index, parent) => {
      if (index === undefined || !parent) return undefined;
      const content = contentOf(node);
      if (!content) return undefined;
      const next: RootContent | undefined = parent.children[index + 1];
      const below = content.caption ? undefined : emphasisIn(next);
      const caption = content.caption ?? below ?? fromTitles(content.images);
      const figure: Figure = {
        type: 'figure',
        data: { hName: 'figure' },
        children: [...content.images, ...(caption ? [captionOf(caption)] : [])],
        ...(node.position && { position: node.position }),
      };
      const children: RootContent[] = parent.children;
      children.splice(index, below ? 2 : 1, figure);
      return [SKIP, index + 1];
    });
  };
}

/**
 * The images of a paragraph, and the emphasised text on the line below them, if there is any;
 * undefined if the paragraph contains anything else.
 */
function contentOf({
  children,
}: Paragraph):
  | { readonly images: readonly PhrasingContent[]; readonly caption?: readonly PhrasingContent[] }
  | undefined {
  const solid = children.filter(
    (node) => node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== ''),
  );
  const first = solid.findIndex((node) => !isImage(node));
  const [images, below] = first < 0 ? [solid, []] : [solid.slice(0, first), solid.slice(first)];
  if (images.length === 0) return undefined;
  if (below.length === 0) return { images };
  const caption = below[0] && isOnNextLine(children, below[0]) ? inEmphasis(below) : undefined;
  return caption && { images, caption };
}

const isOnNextLine = (children: readonly PhrasingContent[], node: PhrasingContent): boolean => {
  const before = children[children.indexOf(node) - 1];
  return before?.type === 'break' || (before?.type === 'text' && before.value.includes('\n'));
};

/** Whether a node is an image, or a link that contains only images. */
const isImage = (node: PhrasingContent): boolean =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  (node.type === 'link' && node.children.length > 0 && node.children.every(isImage));

/** The content of a paragraph if it is entirely emphasised. */
const emphasisIn = (node: RootContent | undefined): readonly PhrasingContent[] | undefined =>
  node?.type === 'paragraph' ? inEmphasis(node.children) : undefined;

/** The content within emphasis, if everything is emphasised except note references. */
function inEmphasis([first, ...rest]: readonly PhrasingContent[]):
  | readonly PhrasingContent[]
  | undefined {
  return first?.type === 'emphasis' && rest.every(({ type }) => type === 'footnoteReference')
    ? [...first.children, ...rest]
    : undefined;
}

/** Makes a caption of the titles of images, which lose them; undefined if they have none. */
function fromTitles(images: readonly PhrasingContent[]): readonly PhrasingContent[] | undefined {
  const titles = images.flatMap(takeTitles);
  return titles.length > 0 ? [{ type: 'text', value: titles.join(' ') }] : undefined;
}

/** Removes the titles of an image, or of the images in a link, and returns them. */
function takeTitles(node: PhrasingContent): readonly string[] {
  if (node.type === 'link') return node.children.flatMap(takeTitles);
  const title = node.type === 'image' && node.title;
  if (!title) return [];
  node.title = null;
  return [title];
}

const captionOf = (children: readonly PhrasingContent[]): Caption => ({
  type: 'caption',
  data: { hName: 'figcaption' },
  children: [...children],
});
