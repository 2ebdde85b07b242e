import sharpService from 'astro/assets/services/sharp';
import { codeDigest, digestOf, memoizeBytes } from '../../cache.ts';
import type { ImageFile } from '../../edition/image.ts';

/** Configuration that Astro's image service expects. */
const settings = {
  endpoint: { route: '/_image' },
  service: { entrypoint: 'astro/assets/services/sharp', config: {} },
  dangerouslyProcessSVG: false,
  domains: [],
  remotePatterns: [],
  responsiveStyles: false,
};

/**
 * Makes a file of an image with Astro's image service; if the file has no width, returns the
 * original bytes. Throws on machines that the service does not support.
 */
export async function makeImage(bytes: Uint8Array, file: ImageFile): Promise<Uint8Array> {
  const { format, width, name } = file;
  if (width === undefined) return bytes;
  const key = digestOf(codeDigest('src/exports/images'), bytes, JSON.stringify(file));
  return memoizeBytes('images', key, async () => {
    const options = { src: name, format, width, quality: 80, background: '#fff' };
    const { data } = await sharpService.transform(bytes, options, settings, console);
    return Buffer.from(data);
  });
}
