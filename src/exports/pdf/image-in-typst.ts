import { join } from 'node:path';
import type { Element } from 'hast';
import type { BookImage } from '../images/book-images.ts';
import { literal } from './typst.ts';

/** The path at which Typst finds an image, which is only in memory. */
export const shadowPath = (name: string): string => join(process.cwd(), 'images', name);

/**
 * Maximum size of an image in points: the width of the lines, and a height that leaves room for a
 * caption.
 */
const widest = 300;
const highest = 400;

/**
 * Writes an image in Typst, at 0.75 points per pixel unless that exceeds the maximum size; if the
 * image has no file, writes its alternative text.
 */
export function imageInTypst({ properties }: Element, images: readonly BookImage[]): string {
  const { src, alt } = properties;
  const words = String(alt ?? '');
  const image = images.find((one) => one.src === src);
  if (!image) return literal(`[${words}]`);
  const { name, width, height } = image;
  const shown = Math.min(width * 0.75, widest, (highest * width) / height);
  return `shown(${literal(`/images/${name}`)}, ${literal(words)}, ${shown.toFixed(1)}pt)`;
}
