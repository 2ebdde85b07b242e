import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  describeLinks,
  isModified,
  noteLinkOf,
  noteOf,
  previewedOf,
} from '../../../src/client/notes/note-references.ts';
import { openPage } from '../open-page.ts';

let page: Document;
beforeEach(() => {
  page = openPage(`<article><p>
    <sup><a id="sign" role="doc-noteref" href="#fn-1">1</a></sup>
    <a id="word" href="#ed-word"><em id="inner">word</em></a> <a id="link" href="#p2">elsewhere</a>
  </p></article>
  <ol><li id="fn-1" data-label="Note 1"></li><li id="ed-word" data-label="Annotation: word"></li></ol>
  <p id="paragraph"></p>`);
});
afterEach(() => vi.unstubAllGlobals());

const over = (id: string): Event => {
  const event = new Event('pointerover', { bubbles: true });
  Object.defineProperty(event, 'target', { value: page.getElementById(id) });
  return event;
};
const previewed = (id: string) => previewedOf(over(id))?.id;

it('Note references and annotated words lead to notes; other links do not', () => {
  expect(noteLinkOf(over('sign'))?.id).toBe('sign');
  expect(noteLinkOf(over('inner'))?.id).toBe('word');
  expect(noteLinkOf(over('link'))).toBeUndefined();
});

it('A note is a list item', () => {
  expect(noteOf('#fn-1')?.id).toBe('fn-1');
  expect(noteOf('#paragraph')).toBeUndefined();
  expect(noteOf('#fn-9')).toBeUndefined();
});

it('The label of a note may have any letters, and a percent sign', () => {
  page
    .querySelector('ol')
    ?.insertAdjacentHTML('beforeend', '<li id="fn-ناشر"></li><li id="fn-50%"></li>');
  expect(noteOf(new URL('https://a.example/#fn-ناشر').hash)?.id).toBe('fn-ناشر');
  expect(noteOf(new URL('https://a.example/#fn-50%').hash)?.id).toBe('fn-50%');
});

it('Annotated words keep their accessible name, and are described by the note’s label', () => {
  describeLinks();
  expect(page.getElementById('word')?.getAttribute('aria-description')).toBe('Annotation: word');
  expect(page.getElementById('sign')?.hasAttribute('aria-description')).toBe(false);
});

describe('Hovering', () => {
  it('previews the author’s notes, not annotations', () => {
    expect([previewed('sign'), previewed('word')]).toEqual(['sign', undefined]);
  });

  it('previews what the reader’s settings say', () => {
    Object.assign(page.documentElement.dataset, { authorPreviews: 'off', editorPreviews: 'on' });
    expect([previewed('sign'), previewed('word')]).toEqual([undefined, 'word']);
  });
});

it('Clicks with a modifier key or another button are left to the browser', () => {
  const plain = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
  expect(isModified(plain)).toBe(false);
  for (const held of ['metaKey', 'ctrlKey', 'shiftKey', 'altKey'])
    expect(isModified({ ...plain, [held]: true }), held).toBe(true);
  expect(isModified({ ...plain, button: 1 })).toBe(true);
});
