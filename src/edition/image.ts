import { closestMatch } from './quotation.ts';

/** Image formats that browsers support. */
export const imageFormats = ['avif', 'gif', 'jpeg', 'png', 'svg', 'webp'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** An image in a text: a file in the text's folder, which is published with the text's page. */
export interface Image {
  /** Path of the file relative to the text's folder. */
  readonly file: string;
  /** Base name of the published files; it contains a hash of the file's bytes. */
  readonly name: string;
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
}

/** A published file of an image; `width` in pixels, undefined for the original file. */
export interface ImageFile {
  readonly name: string;
  readonly format: ImageFormat;
  readonly width: number | undefined;
}

/** The folder of a text's images, relative to its page. */
export const imageFolder = 'images/';

/**
 * Widths of images on pages, in pixels: enough for the text column at its usual width, and twice
 * that for dense screens.
 */
const pageWidths = [800, 1600] as const;
/** Maximum width of images in downloads, in pixels. */
const bookWidth = 1280;

/**
 * Whether the original file is published, because it has no pixels (SVG) or may be animated (GIF).
 */
const isSentAsItIs = ({ format }: Image): boolean => format === 'svg' || format === 'gif';

/** The files of an image on pages, smallest first. */
export function pageFiles(image: Image): readonly ImageFile[] {
  const { name, format, width } = image;
  if (isSentAsItIs(image)) return [{ name: `${name}.${format}`, format, width: undefined }];
  const widths = new Set(pageWidths.map((most) => Math.min(most, width)));
  return [...widths].map((each) => ({ name: `${name}-${each}.webp`, format: 'webp', width: each }));
}

/**
 * The file of an image for downloads (EPUB, PDF, single page): the original SVG or GIF, otherwise a
 * PNG or JPEG, which all programs support.
 */
export function bookFile(image: Image): ImageFile {
  const { name, format, width } = image;
  if (isSentAsItIs(image)) return { name: `${name}.${format}`, format, width: undefined };
  const known = format === 'png' ? 'png' : 'jpeg';
  return { name: `${name}.${known}`, format: known, width: Math.min(bookWidth, width) };
}

/** Address of an image relative to its text's page: that of the largest file. */
export const imageSource = (image: Image): string =>
  `${imageFolder}${pageFiles(image).at(-1)?.name ?? ''}`;

export const mediaTypeOf = (format: ImageFormat): string =>
  format === 'svg' ? 'image/svg+xml' : `image/${format}`;

/**
 * A sentence that suggests an existing file with a name similar to one that was not found; empty if
 * there is none.
 */
export const fileHint = (wanted: string, files: readonly string[]): string => {
  const lower = wanted.toLowerCase();
  const like =
    files.find((file) => file.toLowerCase() === lower) ??
    files.find((file) => file.split('/').at(-1)?.toLowerCase() === lower.split('/').at(-1)) ??
    closestMatch(wanted, files);
  return like ? ` Did you mean “${like}”?` : '';
};
