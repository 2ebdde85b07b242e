import { outerMarks, quotable } from '../../edition/quotation-marks.ts';
import { fill } from '../../i18n/fill.ts';
import type { Copied } from '../dom/copy-text.ts';
import type { Emended, Quoted } from './quoted-words.ts';

/** Templates for what follows a quotation, with placeholders in braces. */
interface QuotationWords {
  /** Attribution and edition; `{place}` is the paragraph or note, if it has a name. */
  readonly credit: string;
  readonly emended: string;
  readonly reading: string;
  /** Language of the words, which determines the quotation marks. */
  readonly lang: string;
}

/**
 * Formats a quotation: the words in quotation marks, the attribution, the URL, and a list of
 * emended words. Returns text, and HTML that keeps the author's markup.
 */
export function quotation(
  { text, html }: Quoted,
  emended: readonly Emended[],
  place: string,
  address: string,
  words: QuotationWords,
): Required<Copied> {
  const { open, close } = outerMarks(words.lang);
  const inner = (said: string): string => quotable(said, words.lang);
  const template = place ? words.credit : words.credit.replace(/[,،]? \{place\}/, '');
  const credit = singleStops(fill(template, { place: inner(place) }));
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

/**
 * Removes doubled full stops: a value filled in may itself end in one, also within quotation marks.
 */
const singleStops = (words: string): string => words.replace(/(?<!\.)\.(\p{Pf}?)\.(?!\.)/gu, '.$1');

const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
