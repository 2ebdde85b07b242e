import { closestMatch } from './quotation.ts';

/** The kinds of images that browsers show. */
export const imageFormats = ['avif', 'gif', 'jpeg', 'png', 'svg', 'webp'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** An image of a text: a file in its folder, which is published beside its page. */
export interface Image {
  /** Path of the file from the folder of the text. */
  readonly file: string;
  /** What it is called where it is published, without an ending; changes with its bytes. */
  readonly name: string;
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
}

/** A file that is made of an image; `width` in pixels, nothing for one that is sent as it is. */
export interface ImageFile {
  readonly name: string;
  readonly format: ImageFormat;
  readonly width: number | undefined;
}

/** The folder of a text’s images, from its page. */
export const imageFolder = 'images/';

/** Widths in pixels in which pages offer an image: that of a column, and twice that for dense screens. */
const pageWidths = [800, 1600] as const;
/** The width in which files that are read away from the site have an image. */
const bookWidth = 1280;

/** Whether an image is sent as it is: a drawing has no pixels, and a GIF may move. */
const isSentAsItIs = ({ format }: Image): boolean => format === 'svg' || format === 'gif';

/** The files in which pages offer an image, the smallest first. */
export function pageFiles(image: Image): readonly ImageFile[] {
  const { name, format, width } = image;
  if (isSentAsItIs(image)) return [{ name: `${name}.${format}`, format, width: undefined }];
  const widths = new Set(pageWidths.map((most) => Math.min(most, width)));
  return [...widths].map((each) => ({ name: `${name}-${each}.webp`, format: 'webp', width: each }));
}

/** The file in which EPUB, PDF and the single page have an image: of a kind that all readers know. */
export function bookFile(image: Image): ImageFile {
  const { name, format, width } = image;
  if (isSentAsItIs(image)) return { name: `${name}.${format}`, format, width: undefined };
  const known = format === 'png' ? 'png' : 'jpeg';
  return { name: `${name}.${known}`, format: known, width: Math.min(bookWidth, width) };
}

/** The address of an image from the page of its text: that of its largest file. */
export const imageSource = (image: Image): string =>
  `${imageFolder}${pageFiles(image).at(-1)?.name ?? ''}`;

export const mediaTypeOf = (format: ImageFormat): string =>
  format === 'svg' ? 'image/svg+xml' : `image/${format}`;

/** A way of saying which file may be meant by a name that no file has. */
export const fileHint = (wanted: string, files: readonly string[]): string => {
  const lower = wanted.toLowerCase();
  const like =
    files.find((file) => file.toLowerCase() === lower) ??
    files.find((file) => file.split('/').at(-1)?.toLowerCase() === lower.split('/').at(-1)) ??
    closestMatch(wanted, files);
  return like ? ` Did you mean “${like}”?` : '';
};
