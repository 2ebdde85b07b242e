import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isLetterKey } from '../../../src/client/dom/letter-key.ts';
import { openPage } from '../open-page.ts';

let page: Document;
beforeEach(() => {
  page = openPage('<input><p>Text</p>');
});
afterEach(() => vi.unstubAllGlobals());

const none = { ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false };
const pressed = (key: string, held: Partial<typeof none> = {}): boolean =>
  isLetterKey({ key, ...none, ...held } as KeyboardEvent, key);

it.each([
  ['j', {}, true],
  ['?', {}, true],
  // The browser's own commands.
  ['j', { ctrlKey: true }, false],
  ['j', { altKey: true }, false],
  ['j', { ctrlKey: true, altKey: true }, false],
  ['[', { metaKey: true }, false],
  ['[', { ctrlKey: true }, false],
  // Brackets of a German keyboard, on Windows and on a Mac.
  ['[', { ctrlKey: true, altKey: true }, true],
  [']', { altKey: true }, true],
  ['j', { defaultPrevented: true }, false],
])('The key %s with %o is a command: %s', (key, held, isCommand) => {
  expect(pressed(key, held)).toBe(isCommand);
});

it('No key is a command once they are switched off', () => {
  page.documentElement.dataset['keys'] = 'off';
  expect(pressed('j')).toBe(false);
});
