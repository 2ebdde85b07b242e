import type { Element as Html } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf } from '../../edition/direction.ts';
import { sentence } from '../../edition/sentence.ts';
import { cutFont } from '../../fonts/cut-font.ts';
import type { Book, ContentsEntry } from '../book/book.ts';
import type { PageFont } from '../fonts/page-fonts.ts';
import { type BookImage, withImages } from '../images/book-images.ts';
import type { Materials } from './materials.ts';
import style from './single-page.css?raw';

/**
 * The book as one self-contained HTML file, which includes its style, its fonts, subset to the
 * characters used, and JavaScript for search and notes. Without JavaScript the text is complete,
 * and notes are links.
 */
export async function toSinglePage(
  book: Book,
  materials: Materials,
  images: readonly BookImage[] = [],
  fonts: readonly PageFont[] = [],
): Promise<string> {
  const { edition, labels, front, parts } = book;
  const article = h('article', [
    h('header', [...front]),
    ...parts.map(({ id, kind, hast }) =>
      h(`section.${kind}`, { ariaLabelledBy: id }, [...withImages(hast, images, dataAddress)]),
    ),
  ]);
  const body = toHtml([contentsOf(book), searchOf(book), h('main', article), noteOf(book)]);
  const title = `${edition.title.text} – ${edition.author}`;
  const head = toHtml([
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', {
      name: 'description',
      content: `${[edition.author, edition.date].filter(Boolean).join(', ')}. ${sentence(edition.description)}`,
    }),
    h('link', { rel: 'canonical', href: book.publication.page.href }),
    h('title', title),
  ]);
  const fontRules = await fontRulesOf(
    body.replace(/"data:[^"]*"/g, '') + labels.contents,
    materials,
  );
  const addedRules = fonts
    .map(({ content, rule }) => rule(dataAddress({ type: 'font/woff2', bytes: content })))
    .join('\n');
  return [
    '<!doctype html>',
    `<html lang="${edition.lang}" dir="${directionOf(edition.lang)}">`,
    `<head>${head}<style>${fontRules}${addedRules}${onOneLine(style)}</style></head>`,
    `<body>${body}<script>${materials.pageScript}</script></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Puts a style sheet on one line, without comments and indentation. */
const onOneLine = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, ' ');

/** Encodes a file as a data URL. */
const dataAddress = ({ type, bytes }: Pick<BookImage, 'type' | 'bytes'>): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** The table of contents, collapsed. */
function contentsOf({ parts, labels }: Book): Html {
  const entries = parts.flatMap(({ contents }) => contents);
  const line = ({ id, title, level }: ContentsEntry): Html =>
    h('li', { className: level > 1 ? ['deeper'] : undefined }, h('a', { href: `#${id}` }, title));
  return h('nav', { ariaLabel: labels.contents }, [
    h('details', [h('summary', labels.contents), h('ol', entries.map(line))]),
  ]);
}

/** The search box, hidden until the JavaScript is ready. */
const searchOf = ({ labels, words: { find } }: Book): Html =>
  h('search', { lang: labels.lang, hidden: true, ...dataOf(find) }, [
    h('form', [
      h('input', {
        type: 'search',
        name: 'q',
        ariaLabel: labels.search.field,
        placeholder: labels.search.field,
        title: find.help,
        autoComplete: 'off',
      }),
      h('button', labels.search.go),
    ]),
    h('div', { dataAnswer: '', hidden: true }, [
      h('p', [h('span', { role: 'status' }), ' ', h('button', { type: 'button' }, find.clear)]),
      h('ol'),
    ]),
  ]);

/** The messages about matches, as data attributes for the JavaScript. */
const dataOf = ({ none, matches, more }: Book['words']['find']) => ({
  dataNone: none,
  ...Object.fromEntries(Object.entries(matches).map(([form, said]) => [`data-${form}`, said])),
  dataMore: more,
});

/** The popover that shows a note. */
const noteOf = ({ labels }: Book): Html =>
  h('aside', { popover: 'auto', role: 'note', tabIndex: -1 }, [
    h('button', { type: 'button' }, labels.close),
    h('div'),
  ]);

/** The fonts, subset to the characters of a page, as CSS rules. */
async function fontRulesOf(page: string, { roman, italic, bold }: Materials): Promise<string> {
  const characters = new Set(Array.from(page, (c) => c.codePointAt(0) ?? 0));
  const cuts = [
    { font: roman, weight: 400, slant: 'normal' },
    { font: italic, weight: 400, slant: 'italic' },
    { font: bold, weight: 600, slant: 'normal' },
  ] as const;
  const rules = await Promise.all(
    cuts.map(async ({ font, weight, slant }) => {
      const features = ['kern', 'liga', 'ccmp', 'onum', 'lnum', 'pnum'];
      const made = await cutFont(font, { characters, features });
      const source = `url(data:font/woff2;base64,${made.toString('base64')})`;
      return `@font-face{font-family:'Source Serif 4';font-weight:${weight};font-style:${slant};src:${source} format('woff2')}`;
    }),
  );
  return rules.join('\n');
}
