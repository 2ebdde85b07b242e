import type { Element } from 'xast';
import { x } from 'xastscript';
import { licence } from '../../edition/licence.ts';
import type { Edition } from '../../edition/model.ts';
import { printedName } from '../../edition/persons.ts';
import { fill } from '../../i18n/fill.ts';
import { labelsFor } from '../../i18n/labels.ts';
import { rightsSentences } from '../../i18n/text-facts.ts';
import type { Publication } from '../publication.ts';
import { flowOf } from './flow.ts';
import { witnesses } from './ids.ts';

/** The TEI header: title, publication, source, encoding and revisions. */
export function headerOf(edition: Edition, publication: Publication): Element {
  const { lang, history } = edition;
  return x('teiHeader', [
    fileDescOf(edition, publication),
    encodingDescOf(edition),
    x('profileDesc', [
      x('abstract', [
        x('p', edition.description),
        ...(edition.introduction?.blocks.flatMap((block) => flowOf(block, [])) ?? []),
      ]),
      x('langUsage', [x('language', { ident: lang })]),
    ]),
    ...(history.length > 0
      ? [
          x(
            'revisionDesc',
            history.map(({ version, date, changes }) =>
              x('change', { when: date, n: version }, changes),
            ),
          ),
        ]
      : []),
  ]);
}

/**
 * The TEI `fileDesc`. The author's text is under the rights of its holder; the last `licence`
 * covers only the editor's notes and the encoding.
 */
function fileDescOf(edition: Edition, { page, site, publisher }: Publication): Element {
  const { title, creators, version, rights } = edition;
  const labels = labelsFor(edition.lang);
  return x('fileDesc', [
    x('titleStmt', [
      x('title', title.text),
      ...creators.map((one) => x('author', printedName(one))),
      ...edition.translators.map((one) => x('editor', { role: 'translator' }, printedName(one))),
      ...edition.editors.map((one) => x('editor', printedName(one))),
      ...(version.editor ? [x('editor', version.editor)] : []),
    ]),
    x('editionStmt', [
      x('edition', { n: version.number }, [
        `${fill(labels.edition, { n: version.number })}, `,
        x('date', { when: version.date }, version.date),
      ]),
    ]),
    x('publicationStmt', [
      publisher ? x('publisher', publisher) : x('distributor', site),
      x('date', { when: version.date }, version.date),
      x('idno', { type: 'URL' }, page.href),
      x('availability', { status: 'restricted' }, [
        ...(rights.statement && rights.statementSource
          ? [x('p', `${rights.statement} (${rights.statementSource})`)]
          : []),
        ...rightsSentences(rights, labels).map((sentence) => x('p', sentence)),
        ...(rights.licence
          ? [x('licence', { target: rights.licence.address }, rights.licence.name)]
          : []),
        x('licence', { target: licence.address }, licence.name),
      ]),
    ]),
    sourceDescOf(edition),
  ]);
}

function sourceDescOf({ title, creators, date, source, credits, version, lang }: Edition): Element {
  return x('sourceDesc', [
    x('listWit', [
      x('witness', { 'xml:id': witnesses.source }, [
        x('bibl', [
          ...creators.map((one) => x('author', printedName(one))),
          x('title', title.text),
          ...(date ? [x('date', date)] : []),
          ...(source ? [x('publisher', source.title)] : []),
          ...(source?.address ? [x('ref', { target: source.address }, source.address)] : []),
          ...(source?.date ? [x('date', { when: source.date, type: 'updated' }, source.date)] : []),
          ...credits.map((credit) => x('note', flowOf(credit, []))),
        ]),
      ]),
      x(
        'witness',
        { 'xml:id': witnesses.edition },
        fill(labelsFor(lang).edition, { n: version.number }),
      ),
    ]),
  ]);
}

/**
 * The TEI `encodingDesc`: how the edition emends and annotates the text, in the words of the site's
 * interface.
 */
function encodingDescOf({ titles, lang }: Edition): Element {
  const { emendations, editorial } = labelsFor(lang);
  return x('encodingDesc', [
    x('editorialDecl', [
      x('correction', { method: 'markup' }, [
        x('p', emendations.intro),
        x('p', emendations.doubtsIntro),
        ...(titles ? [x('p', emendations.titles)] : []),
      ]),
      x('quotation', { marks: 'all' }),
      x('interpretation', [x('p', editorial.intro)]),
    ]),
    x('variantEncoding', { method: 'parallel-segmentation', location: 'internal' }),
  ]);
}
