import type { APIRoute } from 'astro';
import { digestOf } from '../cache.ts';
import { routeOf } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { type Image, type ImageFile, mediaTypeOf, pageFiles } from '../edition/image.ts';
import { catalogue } from './_content.ts';
import { imageFile } from './_images.ts';

interface Props {
  readonly entry: CatalogueEntry;
  readonly image: Image;
  readonly file: ImageFile;
}

/** Creates `getStaticPaths` for the images in a format, in the widths that pages use. */
export const imagePaths = (format: ImageFile['format']) => async () =>
  (await catalogue()).flatMap((entry) =>
    entry.images.flatMap((image) =>
      pageFiles(image)
        .filter((file) => file.format === format)
        .map((file) => ({
          params: { text: routeOf(entry.address), name: file.name.replace(/\.[^.]*$/, '') },
          props: { entry, image, file },
          cacheKey: digestOf(entry.folder, JSON.stringify([image, file])),
        })),
    ),
  );

export const image: APIRoute<Props> = async ({ props: { entry, image, file } }) =>
  new Response(Buffer.from(await imageFile(entry, image, file)), {
    headers: { 'Content-Type': mediaTypeOf(file.format) },
  });
