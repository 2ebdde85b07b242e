import { DOMParser } from 'linkedom';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { toFeed } from '../../../src/exports/feed/feed.ts';
import { essay } from '../../essay/edition.ts';
import { smallText } from '../small-text.ts';

const home = new URL('https://texts.example/reader/');
const site = { own: new URL('feed.atom', home), home, title: 'A & B', lang: 'en', publisher: 'C' };
const feed = toFeed(site, [
  { edition: smallText('Words.'), page: new URL('trial/', home) },
  { edition: essay(), page: home },
]);

it('The feed is well-formed XML with an entry for each edition, newest first', async () => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: feed }],
    normalization: 'c14n',
  });
  expect(errors).toEqual([]);
  const entries = [...new DOMParser().parseFromString(feed, 'text/xml').querySelectorAll('entry')];
  const of = (name: string) => entries.map((entry) => entry.querySelector(name)?.textContent ?? '');
  expect(entries).toHaveLength(1 + essay().history.length);
  expect(of('updated')).toEqual(of('updated').toSorted().toReversed());
  expect(new Set(of('id')).size).toBe(entries.length);
  expect(of('title')).toContain('A trial (1.0.0)');
});

it('The feed of a site without texts is valid', () => {
  expect(toFeed(site, [])).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});
