import { join } from 'node:path';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { bookFile, type Image, type ImageFile } from '../edition/image.ts';
import { type BookImage, bookImage } from '../exports/images/book-images.ts';
import { makeImage } from '../exports/images/make-image.ts';
import { readWithin } from '../markdown/loaders/read-within.ts';
import { contentFolder } from '../project.ts';

/** Makes a file, in one format and width, of an image of a text. */
export async function imageFile(
  { folder }: Pick<CatalogueEntry, 'folder'>,
  image: Image,
  file: ImageFile,
): Promise<Uint8Array> {
  const content = contentFolder();
  const bytes = readWithin(content, join(content, folder, image.file));
  if (typeof bytes === 'string') throw new Error(`${join(folder, image.file)}: ${bytes}`);
  return makeImage(bytes, file);
}

/** The images of a text for its downloads. */
export const bookImagesOf = (entry: CatalogueEntry): Promise<readonly BookImage[]> =>
  Promise.all(
    entry.images.map(async (image) =>
      bookImage(image, await imageFile(entry, image, bookFile(image))),
    ),
  );
