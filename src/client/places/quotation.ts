import { fill } from '../../i18n/fill.ts';
import type { Copied } from '../dom/copy-text.ts';
import type { Quoted } from './quoted-words.ts';

/** How a quotation is said to be one: templates with names in braces. */
export interface QuotationWords {
  /** Who says it where, and in which edition; `{place}` is the paragraph or the note. */
  readonly credit: string;
  readonly emended: string;
  readonly reading: string;
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
  const credit = fill(words.credit, { place });
  const readings = emended.map((one) => fill(words.reading, one)).join('; ');
  const note = readings && fill(words.emended, { readings });
  const quoted = /^<(?:p|ul|ol|table|blockquote|pre)>/.test(html)
    ? html.replace(/^<p>/, '<p>“').replace(/<\/p>$/, '”</p>')
    : `<p>“${html}”</p>`;
  const link = escaped(address);
  return {
    text: [`“${text}”`, `— ${credit} ${address}`, note].filter(Boolean).join('\n'),
    html: [
      `<blockquote cite="${link}">${quoted}</blockquote>`,
      `<p>— ${escaped(credit)} <a href="${link}">${link}</a></p>`,
      note && `<p>${escaped(note)}</p>`,
    ].join(''),
  };
}

const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
