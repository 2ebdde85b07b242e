// Cuts the faces of src/fonts/faces.ts into subsets by writing system, and writes them with their
// style sheet into src/fonts/subsets, where the build takes them from. To be run when faces, their
// subsets or their packages change; a test compares the stored files with newly cut ones.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cutFace } from '../src/fonts/cut-face.ts';
import { faces } from '../src/fonts/faces.ts';

const folder = new URL('../src/fonts/subsets/', import.meta.url);
const made = (await Promise.all(faces.map(cutFace))).flat();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { file, font } of made) writeFileSync(new URL(file, folder), font);
writeFileSync(new URL('faces.css', folder), made.map(({ rule }) => rule).join(''));
console.log(`${made.length} subsets of ${faces.length} faces are in ${fileURLToPath(folder)}`);
