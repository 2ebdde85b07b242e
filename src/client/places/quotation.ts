import { outerMarks, quotable } from '../../edition/quotation-marks.ts';
import { fill } from '../../i18n/fill.ts';
import type { Copied } from '../dom/copy-text.ts';
import type { Quoted } from './quoted-words.ts';

/** How a quotation is said to be one: templates with names in braces. */
export interface QuotationWords {
  /** Who says it where, and in which edition; `{place}` is the paragraph or the note. */
  readonly credit: string;
  readonly emended: string;
  readonly reading: string;
  /** Language of the words, whose quotation marks they get. */
  readonly lang: string;
}

/**
 * A quotation: the words between “…”, whose they are and where they stand, the address, and after
 * all that each word that this edition emends. As text, and as HTML that keeps the author's marks.
 */
export function quotation(
  { text, html, emended }: Quoted,
  place: string,
  address: string,
  words: QuotationWords,
): Required<Copied> {
  const { open, close } = outerMarks(words.lang);
  const credit = singleStops(fill(words.credit, { place }));
  const inner = (said: string): string => quotable(said, words.lang);
  const readings = emended
    .map(({ reading, source }) =>
      fill(words.reading, { reading: inner(reading), source: inner(source) }),
    )
    .join('; ');
  const note = readings && singleStops(fill(words.emended, { readings }));
  const quoted = /^<(?:p|ul|ol|table|blockquote|pre)>/.test(html)
    ? html.replace(/^<p>/, `<p>${open}`).replace(/<\/p>$/, `${close}</p>`)
    : `<p>${open}${html}${close}</p>`;
  const link = escaped(address);
  return {
    text: [`${open}${text}${close}`, `— ${credit} ${address}`, note].filter(Boolean).join('\n'),
    html: [
      `<blockquote cite="${link}">${quoted}</blockquote>`,
      `<p>— ${escaped(credit)} <a href="${link}">${link}</a></p>`,
      note && `<p>${escaped(note)}</p>`,
    ].join(''),
  };
}

/** Words filled in may end in a full stop of their own, within quotation marks or not. */
const singleStops = (words: string): string => words.replace(/(?<!\.)\.(\p{Pf}?)\.(?!\.)/gu, '.$1');

const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
