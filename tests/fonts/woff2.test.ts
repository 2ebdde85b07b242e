import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faces } from '../../src/fonts/faces.ts';

it('Two copies of the module, as a build loads them, convert fonts concurrently', async () => {
  // `vi.resetModules` would also reset the modules of other test files.
  const copy = (n: number): Promise<typeof import('../../src/fonts/woff2.ts')> =>
    import(/* @vite-ignore */ `${new URL('../../src/fonts/woff2.ts', import.meta.url)}?copy-${n}`);
  const first = await copy(1);
  const second = await copy(2);
  expect(second).not.toBe(first);
  const file = faces.find(({ name }) => name === 'sans')?.source('greek') ?? '';
  const font = readFileSync(file);
  const [one, other] = await Promise.all([first.toSfnt(font), second.toSfnt(font)]);
  expect(other).toEqual(one);
  const converted = await Promise.all([first.toWoff2(one), second.toWoff2(other)]);
  const third = await copy(3);
  expect(await third.toWoff2(one)).toEqual(converted[0]);
  expect(converted[1]).toEqual(converted[0]);
});
