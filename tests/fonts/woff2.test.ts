import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { faces } from '../../src/fonts/faces.ts';

it('Two copies of the module, as a build loads them, convert fonts concurrently', async () => {
  const copy = () => import('../../src/fonts/woff2.ts');
  const first = await copy();
  vi.resetModules();
  const second = await copy();
  expect(second).not.toBe(first);
  const file = faces.find(({ name }) => name === 'sans')?.source('greek') ?? '';
  const font = readFileSync(file);
  const [one, other] = await Promise.all([first.toSfnt(font), second.toSfnt(font)]);
  expect(other).toEqual(one);
  const converted = await Promise.all([first.toWoff2(one), second.toWoff2(other)]);
  vi.resetModules();
  const third = await copy();
  expect(await third.toWoff2(one)).toEqual(converted[0]);
  expect(converted[1]).toEqual(converted[0]);
});
