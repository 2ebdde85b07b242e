import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { z } from 'zod';

/* The looks of all states are stored as digests of their pixels.

   The bundled Chromium renders the same pixels on every machine, so a shift by one pixel changes
   the digest, and the repository stays small. The pictures themselves stay on the machine that
   rendered them. */

/** Pictures rendered on this machine, by digest. */
const drawn = fileURLToPath(new URL('../../../node_modules/.cache/pictures', import.meta.url));

/** Whether to accept the current looks instead of comparing them: `npm run screenshots`. */
const accepting = process.env.SCREENSHOTS === 'accept';

/** A digest of a picture's pixels. */
export async function digestOf(picture: Uint8Array): Promise<string> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const hash = createHash('sha256').update(`${info.width} ${info.height}\0`).update(data);
  return hash.digest('hex').slice(0, 20);
}

const fileOf = (digest: string): string => join(drawn, `${digest}.webp`);

/** Stores a picture on this machine under its digest; returns the path. */
async function keep(picture: Uint8Array, digest: string): Promise<string> {
  const file = fileOf(digest);
  mkdirSync(drawn, { recursive: true });
  if (!existsSync(file)) await sharp(picture).webp({ lossless: true, effort: 0 }).toFile(file);
  return file;
}

/** The accepted looks of a group of states. */
export class Looks {
  readonly #file: string;
  readonly #accepted: Map<string, string>;
  readonly #seen = new Set<string>();
  readonly #changed: string[] = [];

  constructor(group: string) {
    this.#file = fileURLToPath(new URL(`digests/${group}.json`, import.meta.url));
    const stored: unknown = existsSync(this.#file)
      ? JSON.parse(readFileSync(this.#file, 'utf8'))
      : {};
    this.#accepted = new Map(Object.entries(z.record(z.string(), z.string()).parse(stored)));
  }

  /** Compares a picture with the accepted one of this name; describes the difference, if any. */
  async differenceOf(name: string, picture: Uint8Array): Promise<string | undefined> {
    this.#seen.add(name);
    const digest = await digestOf(picture);
    const before = this.#accepted.get(name);
    if (accepting) await keep(picture, digest);
    if (before === digest) return undefined;
    const now = await keep(picture, digest);
    const old = before === undefined ? 'none' : existsSync(fileOf(before)) ? fileOf(before) : '';
    if (!accepting)
      return `${name} looks otherwise than accepted. Now: ${now}. Before: ${old || 'drawn on another machine; run `npm run screenshots` at that commit'}. If it is meant: \`npm run screenshots\`.`;
    this.#changed.push(
      `<h2>${name}</h2><p>${old ? `<img src="${old}" alt="before"> ` : ''}<img src="${now}" alt="now"></p>`,
    );
    this.#accepted.set(name, digest);
    return undefined;
  }

  /** Names of accepted looks without a state. */
  get unused(): readonly string[] {
    return [...this.#accepted.keys()].filter((name) => !this.#seen.has(name));
  }

  /** Writes the accepted looks, and a page that shows what has changed. */
  save(isWhole: boolean): void {
    if (!accepting) return;
    if (isWhole) for (const name of this.unused) this.#accepted.delete(name);
    const sorted = [...this.#accepted].sort(([a], [b]) => (a < b ? -1 : 1));
    mkdirSync(fileURLToPath(new URL('digests', import.meta.url)), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
    if (this.#changed.length === 0) return;
    const page = join(drawn, 'changed.html');
    writeFileSync(page, this.#changed.join('\n'), { flag: 'a' });
    console.log(`${this.#changed.length} looks have changed: look at ${page}`);
  }
}
