import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** The pictures that the site is compared with; `npm run screenshots` makes them anew. */
const accepted = fileURLToPath(new URL('../screenshots', import.meta.url));
/** Where what differs is put, for somebody to look at. */
const differing = fileURLToPath(
  new URL('../../../node_modules/.cache/screenshots', import.meta.url),
);

/** Whether pictures are made anew instead of compared. */
const accepting = process.env.SCREENSHOTS === 'accept';

/** The share of the points of a picture that may differ: letters are drawn a little otherwise here and there. */
const tolerance = 0.002;

const fileOf = (name: string): string => join(accepted, `${name}.webp`);

/** Pictures of the same size side by side, each so wide, small as a file. */
export async function sideBySide(
  pictures: readonly Uint8Array[],
  width: number,
): Promise<Uint8Array> {
  const smaller = await Promise.all(
    pictures.map((picture) =>
      sharp(picture).resize({ width }).toBuffer({ resolveWithObject: true }),
    ),
  );
  const height = Math.max(...smaller.map(({ info }) => info.height));
  const size = { width: width * pictures.length, height };
  return sharp({ create: { ...size, channels: 3, background: '#888' } })
    .composite(smaller.map(({ data }, i) => ({ input: data, left: i * width, top: 0 })))
    .webp({ quality: 25, effort: 5 })
    .toBuffer();
}

const decode = async (picture: Uint8Array) =>
  sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

/**
 * What is wrong with a picture: nothing if it looks as the accepted one does. Otherwise it is put aside,
 * with what differs, and the sentence says where. While pictures are accepted nothing is wrong.
 */
export async function wrongWith(name: string, picture: Uint8Array): Promise<string | undefined> {
  const file = fileOf(name);
  const known = existsSync(file) ? await decode(readFileSync(file)) : undefined;
  const now = await decode(picture);
  const same = known?.info.width === now.info.width && known.info.height === now.info.height;
  const { width, height } = now.info;
  const difference = new Uint8Array(width * height * 4);
  const points =
    known && same
      ? pixelmatch(known.data, now.data, difference, width, height, { threshold: 0.15 })
      : width * height;
  const share = points / (width * height);
  if (share <= tolerance) return undefined;
  if (accepting) {
    mkdirSync(accepted, { recursive: true });
    writeFileSync(file, picture);
    return undefined;
  }
  const aside = join(differing, name);
  mkdirSync(dirname(aside), { recursive: true });
  writeFileSync(`${aside}.webp`, picture);
  if (same) {
    const raw = { width, height, channels: 4 } as const;
    await sharp(difference, { raw }).png().toFile(`${aside}.difference.png`);
  }
  const what = known ? `${(share * 100).toFixed(1)} % of it differs` : 'there is none yet';
  return `${name}: ${what}. See ${aside}.webp; \`npm run screenshots\` accepts it.`;
}

/** Pictures of states that there are no more; they go while pictures are accepted. */
export function leftOver(names: readonly string[]): readonly string[] {
  const left = readdirSync(accepted).filter((file) => !names.includes(file.replace(/\.webp$/, '')));
  if (!accepting) return left;
  for (const file of left) rmSync(join(accepted, file));
  return [];
}

/** How many bytes all of them take. */
export const bytesOfAll = (): number =>
  readdirSync(accepted).reduce((sum, file) => sum + readFileSync(join(accepted, file)).length, 0);
