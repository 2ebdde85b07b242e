/** Groups adjacent items with the same key. */
export function groupAdjacent<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): (readonly [Thing, ...Thing[]])[] {
  const runs: [Thing, ...Thing[]][] = [];
  for (const thing of things) {
    const run = runs.at(-1);
    if (run && keyOf(run[0]) === keyOf(thing)) run.push(thing);
    else runs.push([thing]);
  }
  return runs;
}
