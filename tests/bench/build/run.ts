/**
 * `npm run bench:build`: builds of the essay from nothing; again with all that the last one left, so that
 * every step is asked whether it has something to do; after a change in its introduction; and by the
 * command of the project where nothing has changed. Beside each in turn a plain Astro with Pagefind of the same text, from nothing or again. No files
 * to take away are made but in the last, and compression is counted apart. Ends with 1 if ours is slower.
 */
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAsOne, buildOurs, contentWithoutDownloads } from '../ours.ts';
import { goal } from '../page/goals.ts';
import { plain } from '../peers/peers.ts';
import { buildPeer, stage } from '../peers/stage.ts';
import { median } from '../search/rounds.ts';
import { figure } from '../search/table.ts';
import { markdownTable } from '../table.ts';
import { compressing } from '../taken.ts';

const rounds = 5;
const problem = stage(plain);
if (problem) throw new Error(`npm could not have ${plain.name}: ${problem}`);
const aside = mkdtempSync(join(tmpdir(), 'bench-build-'));
process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
const content = contentWithoutDownloads(join(aside, 'content'));

const kinds = ['cold', 'warm', 'a word changed', 'unchanged'] as const;
const seconds = (kind: (typeof kinds)[number]) => {
  const none = (): number[] => [];
  return { kind, ours: none(), apart: none(), theirs: none() };
};
const all = kinds.map(seconds);
/** Adds a sentence to the introductions, another in each round. */
function change(round: number): void {
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('introduction.md'))
      appendFileSync(join(content, name), `\nA sentence of round ${round}.\n`);
}
// What the last of the builds below finds unchanged.
await buildAsOne();
for (let round = 0; round < rounds; round++) {
  for (const { kind, ours, apart, theirs } of all) {
    const cold = kind === 'cold';
    if (kind === 'a word changed') change(round);
    const taken =
      kind === 'unchanged'
        ? await buildAsOne()
        : await buildOurs(join(aside, 'site'), { cold, content });
    const packing = kind === 'unchanged' ? 0 : compressing(taken);
    apart.push(packing);
    ours.push(taken.seconds - packing);
    theirs.push((await buildPeer(plain, cold)).seconds);
  }
}
const row = all.map(({ kind, ours, apart, theirs }) => [
  kind,
  ...[ours, apart, theirs].map((some) => figure(median(some), 1)),
  figure(median(ours) / median(theirs), 2),
]);
console.log(markdownTable(['build', 'ours s', 'compression s', `${plain.name} s`, 'ratio'], row));
const goals = all.map(({ kind, ours, theirs }) =>
  goal(
    median(ours) <= median(theirs),
    `${kind}: no slower than ${plain.name}: ${figure(median(ours) / median(theirs), 2)} of its time, ` +
      `medians of ${rounds}`,
  ),
);
console.log(`\n${goals.join('\n')}`);
if (goals.some((words) => words.startsWith('NOT'))) process.exitCode = 1;
