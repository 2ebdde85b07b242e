import type { Element, ElementContent } from 'hast';
import { bookFile, type Image, imageSource, mediaTypeOf } from '../../edition/image.ts';

/** An image as files have it that are read away from the site. */
export interface BookImage {
  /** The address by which a book asks for it. */
  readonly src: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An image for books, of the bytes that were made for it. */
export function bookImage(image: Image, bytes: Uint8Array): BookImage {
  const { name, format } = bookFile(image);
  const { width, height } = image;
  return { src: imageSource(image), name, type: mediaTypeOf(format), bytes, width, height };
}

/** Elements whose images have the addresses that a kind of book has them at. */
export const withImages = <Node extends ElementContent>(
  nodes: readonly Node[],
  images: readonly BookImage[],
  addressOf: (image: BookImage) => string,
): readonly Node[] => {
  const addresses = new Map<unknown, string>(images.map((one) => [one.src, addressOf(one)]));
  const within = <Some extends ElementContent>(node: Some): Some => {
    if (node.type !== 'element') return node;
    const element: Element = node;
    const src = element.tagName === 'img' && addresses.get(element.properties['src']);
    const properties = src ? { ...element.properties, src } : element.properties;
    return { ...node, properties, children: element.children.map(within) };
  };
  return images.length === 0 ? nodes : nodes.map(within);
};
