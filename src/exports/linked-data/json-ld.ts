import { exportPath } from '../../edition/addresses.ts';
import type { Creator, Edition } from '../../edition/model.ts';
import { fullTitle, printedName } from '../../edition/persons.ts';
import { sentence } from '../../edition/sentence.ts';
import { isoOf } from '../book/printed-date.ts';
import { citedText } from '../citations/cited-text.ts';
import type { Publication } from '../publication.ts';

/** The schema.org types of entries in the index of names. */
const types = {
  person: 'Person',
  organization: 'Organization',
  movement: 'Organization',
  periodical: 'Periodical',
  work: 'CreativeWork',
  event: 'Event',
  place: 'Place',
} as const;

/** The persons and things that the text mentions, if they have identifiers, and its quotations. */
function mentionsOf({ names, quotations }: Edition, page: URL) {
  const nameOf = new Map(names.map((name) => [name.id, name]));
  const mentions = names
    .filter(({ named, sameAs }) => named === 'text' && sameAs.length > 0)
    .map(({ kind, full, sameAs }) => ({ '@type': types[kind], name: full, sameAs }));
  const hasPart = quotations.map(({ target, by, work, note }) => ({
    '@type': 'Quotation',
    text: target.exact,
    creator: by.flatMap((id) => {
      const { kind, full } = nameOf.get(id) ?? {};
      return kind && kind !== 'work' ? [{ '@type': types[kind], name: full }] : [];
    }),
    isBasedOn: { '@type': 'CreativeWork', name: work },
    ...(note && { url: new URL(`#${note}`, page).href }),
  }));
  return {
    ...(mentions.length > 0 && { mentions }),
    ...(hasPart.length > 0 && { hasPart }),
  };
}

/** Describes an author; an undivided name may be a person's or an organization's. */
const agentOf = (creator: Creator) =>
  creator.family
    ? ({
        '@type': 'Person',
        name: printedName(creator),
        familyName: creator.family,
        ...(creator.given && { givenName: creator.given }),
        ...(creator.suffix && { honorificSuffix: creator.suffix }),
      } as const)
    : { name: printedName(creator) };

/**
 * Describes a text in schema.org terms, for search engines: author, date, edition, source and
 * rights.
 */
export function toJsonLd(edition: Edition, publication: Publication): string {
  const { title, description, lang, version, rights, source } = edition;
  const { page, publisher } = publication;
  const written = isoOf(citedText(edition, publication).issued);
  const work = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': page.href,
    name: fullTitle(edition),
    headline: title.text,
    author: edition.creators.map(agentOf),
    ...(edition.translators.length > 0 && { translator: edition.translators.map(agentOf) }),
    ...(written && { dateCreated: written }),
    datePublished: version.date,
    version: version.number,
    ...(publisher && { publisher: { name: publisher } }),
    ...(version.editor && { editor: { name: version.editor } }),
    description: sentence(description),
    inLanguage: lang,
    url: page.href,
    image: new URL(exportPath('./', 'social.png'), page).href,
    isAccessibleForFree: true,
    ...(source && {
      isBasedOn: {
        '@type': source.address ? 'WebPage' : 'CreativeWork',
        name: source.title,
        ...(source.address && { url: source.address }),
      },
    }),
    ...mentionsOf(edition, page),
    ...(rights.holder && { copyrightHolder: { name: rights.holder } }),
    ...(rights.statement && {
      copyrightNotice: [rights.statement, rights.statementSource && `(${rights.statementSource})`]
        .filter(Boolean)
        .join(' '),
    }),
    ...(rights.licence && { license: rights.licence.address }),
  };
  // Prevents the text from closing the script element.
  return JSON.stringify(work).replaceAll('<', '\\u003c');
}
