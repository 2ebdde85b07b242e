/**
 * `npm run bench:build`: measures builds of the essay: cold, unchanged, and after a change in its
 * introduction, alternating with plain Astro and Pagefind on the same text.
 *
 * No downloads are built, and compression is counted separately. Exits with 1 if a goal is missed.
 */
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOurs, contentWithoutDownloads } from '../ours.ts';
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

/** The largest allowed ratio to the plain build's time. */
const goals = { cold: 3.5, unchanged: 2.5, 'a word changed': 2.5 } as const;
const kinds = ['cold', 'unchanged', 'a word changed'] as const;
const seconds = (kind: (typeof kinds)[number]) => {
  const none = (): number[] => [];
  return { kind, ours: none(), apart: none(), theirs: none() };
};
const all = kinds.map(seconds);
/** Appends a sentence to the introductions, a different one in each round. */
function change(round: number): void {
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('introduction.md'))
      appendFileSync(join(content, name), `\nA sentence of round ${round}.\n`);
}
for (let round = 0; round < rounds; round++) {
  for (const { kind, ours, apart, theirs } of all) {
    const cold = kind === 'cold';
    if (kind === 'a word changed') change(round);
    const taken = await buildOurs(join(aside, 'site'), { cold, content });
    const packing = compressing(taken);
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
const results = all.map(({ kind, ours, theirs }) => {
  const ratio = median(ours) / median(theirs);
  return goal(
    ratio <= goals[kind],
    `${kind}: at most ${goals[kind]} of the time of ${plain.name}: ${figure(ratio, 2)}, medians of ${rounds}`,
  );
});
console.log(`\n${results.join('\n')}`);
if (results.some((words) => words.startsWith('NOT'))) process.exitCode = 1;
