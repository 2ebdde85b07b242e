import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Candidate } from './installed.ts';

const cache = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url));
const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** Uses only the bundled fonts, so that text looks the same on every machine. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

async function unpack(bin: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  // The package unpacks into the system's temporary folder, and reuses what it finds there.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = aside;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const archive of archives) await inflate(join(bin, archive));
    writeFileSync(join(aside, 'fonts.conf'), fontsConf(folder));
    // A concurrent run may have unpacked it and started its browser.
    if (!existsSync(folder)) renameSync(aside, folder);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * The bundled Chromium, unpacked once below node_modules with the libraries it needs.
 *
 * Throws if there is none for this system.
 */
export async function bundledChromium(): Promise<Candidate> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('there is one for Linux on x64 only');
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = resolve(dirname(entry), '..', 'bin');
  const manifest = readFileSync(resolve(bin, '..', 'package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(bin, folder);
  return {
    origin: 'bundled',
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      // With the locale C Chromium finds no text in pages, so text fragments do not work.
      LC_ALL: 'en_US.UTF-8',
    },
  };
}
