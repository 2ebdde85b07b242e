import { exportPath } from '../../edition/addresses.ts';
import type { Edition } from '../../edition/model.ts';
import { isoOf } from '../book/printed-date.ts';
import { citedText } from '../citations/cited-text.ts';
import type { Publication } from '../publication.ts';

/** What of schema.org an entry of the index of names is. */
const types = {
  person: 'Person',
  organization: 'Organization',
  movement: 'Organization',
  periodical: 'Periodical',
  work: 'CreativeWork',
  event: 'Event',
  place: 'Place',
} as const;

/** Whom and what the text names, where it is certain who is meant; and whose words it quotes. */
function mentionsOf({ names, quotations }: Edition, page: URL) {
  const nameOf = new Map(names.map((name) => [name.id, name]));
  const mentions = names
    .filter(({ sameAs }) => sameAs.length > 0)
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

/**
 * What is known of a text, in the terms of schema.org, for machines that read pages: whose words they
 * are and of when, in which edition, from where, and who holds the rights. No licence is named: there is
 * none for the author's words.
 */
export function toJsonLd(edition: Edition, publication: Publication): string {
  const { title, description, lang, version, rights, source } = edition;
  const { page, publisher } = publication;
  const written = isoOf(citedText(edition, publication).issued);
  const organization = (name: string) => ({ '@type': 'Organization', name }) as const;
  const work = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': page.href,
    name: title.text,
    headline: title.text,
    author: edition.creators.map(({ family, given, literal }) =>
      family
        ? {
            '@type': 'Person',
            name: [given, family].filter(Boolean).join(' '),
            familyName: family,
            ...(given && { givenName: given }),
          }
        : organization(literal ?? edition.author),
    ),
    ...(written && { dateCreated: written }),
    datePublished: version.date,
    version: version.number,
    ...(publisher && { publisher: organization(publisher) }),
    ...(version.editor && { editor: { '@type': 'Person', name: version.editor } }),
    description: `${description}.`,
    inLanguage: lang,
    url: page.href,
    image: new URL(exportPath('./', 'social.png'), page).href,
    isAccessibleForFree: true,
    isBasedOn: { '@type': 'WebPage', name: source.title, url: source.address },
    ...mentionsOf(edition, page),
    copyrightHolder: organization(rights.holder),
    copyrightNotice: `${rights.statement} (${rights.statementSource})`,
  };
  // Nothing in a text may end the element that this stands in.
  return JSON.stringify(work).replaceAll('<', '\\u003c');
}
