import { join } from 'node:path';
import type { Element } from 'hast';
import type { BookImage } from '../images/book-images.ts';
import { literal } from './typst.ts';

/** Where Typst is told that an image is. */
export const shadowPath = (name: string): string => join(process.cwd(), 'images', name);

/** The largest that an image is set, in points: as wide as the lines, and so high that a caption fits. */
const widest = 300;
const highest = 400;

/** An image in Typst, at three quarters of a point for a pixel; its words where it has no file. */
export function imageInTypst({ properties }: Element, images: readonly BookImage[]): string {
  const { src, alt } = properties;
  const words = String(alt ?? '');
  const image = images.find((one) => one.src === src);
  if (!image) return literal(`[${words}]`);
  const { name, width, height } = image;
  const shown = Math.min(width * 0.75, widest, (highest * width) / height);
  return `shown(${literal(`/images/${name}`)}, ${literal(words)}, ${shown.toFixed(1)}pt)`;
}
