import type { Element } from 'hast';
import { h } from 'hastscript';
import { licence } from '../../edition/licence.ts';
import type { Edition } from '../../edition/model.ts';
import { quotable } from '../../edition/quotation-marks.ts';
import { sentence } from '../../edition/sentence.ts';
import { dayOf } from '../../i18n/day.ts';
import { fill } from '../../i18n/fill.ts';
import type { Labels } from '../../i18n/labels.ts';
import { contributorLines, rightsSentences } from '../../i18n/text-facts.ts';
import type { Publication } from '../publication.ts';
import { bookNodes } from './blocks.ts';

/** The contents of a download's title page: title, author, edition, rights. */
export function frontOf(
  edition: Edition,
  labels: Labels,
  words: Labels['downloads'],
  { page }: Publication,
): readonly Element[] {
  const { title, author, date, description, version, rights } = edition;
  const day = dayOf(version.date, edition.lang);
  return [
    h('h1', { id: title.id }, title.text),
    ...(edition.subtitle ? [h('p.subtitle', edition.subtitle)] : []),
    h('p.byline', author),
    ...contributorLines(edition, labels).map((line) => h('p.byline', line)),
    ...(date ? [h('p.date', date)] : []),
    h('p.description', sentence(description)),
    h('p.edition', [
      fill(labels.colophon.edition, { version: version.number, date: day }),
      ...(version.editor ? [` ${version.editor}.`] : []),
      h('br'),
      ...around(words.front.address, h('a', { href: page.href, dir: 'ltr' }, page.href)),
      h('br'),
      words.front.numbers,
    ]),
    h('p.rights', [
      h('b', `${labels.about.rights.heading}.`),
      ' ',
      ...[
        ...(rights.statement && rights.statementSource
          ? [
              fill(labels.about.rights.statement, {
                source: rights.statementSource,
                statement: quotable(rights.statement, edition.lang),
              }),
            ]
          : []),
        ...rightsSentences(rights, labels),
      ].flatMap((sentence) => [sentence, h('br')]),
      `${labels.place.licence} `,
      h('a', { href: licence.address }, licence.name),
      '.',
    ]),
  ];
}

/**
 * The last page: what the source page says about its own making, the source's title and date, and
 * the edition.
 */
export const colophonOf = (
  { credits, source, version, lang }: Edition,
  { colophon }: Labels,
): readonly Element[] => [
  ...(credits.length > 0
    ? [
        h('p', colophon.statements),
        h(
          'blockquote',
          credits.flatMap(({ hast }) => bookNodes(hast)),
        ),
      ]
    : []),
  h('p', [
    ...(source
      ? [
          ...around(
            source.date
              ? fill(colophon.source, { date: dayOf(source.date, lang), title: '{address}' })
              : fill(colophon.sourceUndated, { title: '{address}' }),
            source.address ? h('a', { href: source.address }, source.title) : source.title,
          ),
          ' ',
        ]
      : []),
    fill(colophon.edition, { version: version.number, date: dayOf(version.date, lang) }),
  ]),
];

/** Inserts an element into a line of text, in place of `{address}`. */
function around(template: string, element: Element | string): readonly (string | Element)[] {
  const [before = '', after = ''] = template.split('{address}');
  return [before, element, after];
}
