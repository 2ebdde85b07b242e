import { namesSection, paragraphNumber, scopeOf } from '../edition/addresses.ts';
import type { Passage } from '../edition/model.ts';
import { fromIndex, readItalics } from './index-text.ts';

/**
 * A record of the index (`records.ts`) as Pagefind returns it. `location` is the number of words
 * before an anchor.
 */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

/**
 * A section of a text: the text's path and title, the position of the section among the records of
 * the text, counted from 0, and its passages.
 */
export interface FoundSection {
  readonly address: string;
  readonly title: string;
  readonly order: number;
  readonly passages: readonly Passage[];
}

/** Splits a record into passages; `labelled` makes the displayed names of their places. */
export function sectionOf(
  { url, content, meta, filters, anchors }: Fragment,
  labelled: (id: string, paragraph: string | undefined) => string,
): FoundSection {
  const [address = '', section = ''] = url.split('#');
  const words = content.split(' ');
  const italics = readItalics(meta['italics'] ?? '');
  const passages = anchors.map(({ id, location }, i): Passage => {
    const text = fromIndex(words.slice(location, anchors[i + 1]?.location).join(' '));
    const scope = section === namesSection ? 'names' : (scopeOf(id) ?? 'text');
    return { id, scope, section, text, label: labelled(id, paragraphNumber(id)), ...italics[i] };
  });
  const title = (filters['text']?.[0] ?? '').slice(address.length + 1);
  return { address, title, order: Number(meta['title']), passages };
}
