import type { Image } from '../../edition/image.ts';

/**
 * Properties read from an image's header. Astro has a function for this, but it is asynchronous,
 * and compilation is not.
 */
export type ImageHeader = Pick<Image, 'format' | 'width' | 'height'>;

const latin = new TextDecoder('latin1');

/**
 * The format and pixel size of an image; undefined if the format is not supported or the header
 * gives no size.
 */
export function imageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number, length = 4): string => latin.decode(bytes.subarray(at, at + length));
  try {
    if (tag(1, 3) === 'PNG')
      return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
    if (tag(0, 3) === 'GIF')
      return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (view.getUint16(0) === 0xffd8) return jpeg(view, tag);
    if (tag(0) === 'RIFF' && tag(8) === 'WEBP') return webp(view, tag(12));
    if (tag(4) === 'ftyp' && /avi[fs]/.test(tag(8, 24))) return avif(view, bytes);
    return svg(new TextDecoder().decode(bytes.subarray(0, 100_000)));
  } catch {
    // The file ends within its header.
    return undefined;
  }
}

/** Reads the size of a JPEG, with width and height swapped if its Exif orientation says so. */
function jpeg(view: DataView, tag: (at: number) => string): ImageHeader | undefined {
  let turned = false;
  for (let at = 2; at < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === 0xffe1 && tag(at + 4) === 'Exif') turned = isTurned(view, at + 10);
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (!isFrame) continue;
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    return turned
      ? { format: 'jpeg', width: height, height: width }
      : { format: 'jpeg', width, height };
  }
  return undefined;
}

/**
 * Whether an image is rotated by 90°: Exif entry 0x0112, whose values from 5 on swap width and
 * height. `start` is the offset of the TIFF header.
 */
function isTurned(view: DataView, start: number): boolean {
  const little = view.getUint16(start) === 0x4949;
  const entries = start + view.getUint32(start + 4, little);
  for (let n = 0; n < view.getUint16(entries, little); n++) {
    const entry = entries + 2 + n * 12;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5;
  }
  return false;
}

function webp(view: DataView, kind: string): ImageHeader {
  if (kind === 'VP8X') {
    const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
    return { format: 'webp', width: three(24) + 1, height: three(27) + 1 };
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  const side = (at: number): number => view.getUint16(at, true) & 0x3fff;
  return { format: 'webp', width: side(26), height: side(28) };
}

/** Reads the largest size in an AVIF file; the file may also have that of a thumbnail. */
function avif(view: DataView, bytes: Uint8Array): ImageHeader | undefined {
  const sizes = Array.from(
    latin.decode(bytes.subarray(0, 65_536)).matchAll(/ispe/g),
    ({ index }) => ({
      width: view.getUint32(index + 8),
      height: view.getUint32(index + 12),
    }),
  );
  const [largest] = sizes.sort((a, b) => b.width - a.width);
  return largest && { format: 'avif', ...largest };
}

function svg(text: string): ImageHeader | undefined {
  const root = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (!root) return undefined;
  const side = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1]);
  const box = /\sviewBox\s*=\s*["']\s*([-\d.\s,]+?)\s*["']/i.exec(root)?.[1]?.split(/[\s,]+/);
  const width = side('width') || Number(box?.[2]);
  const height = side('height') || Number(box?.[3]);
  return width > 0 && height > 0
    ? { format: 'svg', width: Math.round(width), height: Math.round(height) }
    : undefined;
}

/** Content that is not allowed in an SVG: scripts, event handlers, and external resources. */
const active =
  /<script\b|<foreignObject\b|<!ENTITY\b|\son[a-z]+\s*=|javascript:|(?:href|src)\s*=\s*["']\s*(?!#|data:image\/)[^"'\s]|url\(\s*["']?(?!#|data:)[^)"'\s]|@import\b/i;

/** The first part of an SVG that runs JavaScript or loads resources, if there is any. */
export const activeContent = (bytes: Uint8Array): string | undefined =>
  active.exec(new TextDecoder().decode(bytes))?.[0]?.trim();
