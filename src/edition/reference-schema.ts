import { z } from 'zod';
import type { Reference } from './editorial.ts';
import { words } from './schema.ts';

/** Schema of sources in CSL-JSON, as exported by Zotero and other reference managers. */

/** What kind of evidence a source is; by default derived from the item's CSL type. */
const weights = ['primary', 'scholarly', 'institutional', 'reference'] as const;
type Weight = (typeof weights)[number];

const byType: readonly (readonly [Weight, RegExp])[] = [
  ['reference', /^(?:entry|entry-dictionary|entry-encyclopedia)$/],
  ['institutional', /^(?:bill|hearing|legal_case|legislation|regulation|standard|treaty)$/],
  [
    'scholarly',
    /^(?:article|article-journal|book|chapter|paper-conference|report|review|review-book|thesis)$/,
  ],
];
const weightOf = (type: string): Weight =>
  byType.find(([, types]) => types.test(type))?.[0] ?? 'primary';

const isWeight = (value: unknown): value is Weight => weights.some((weight) => weight === value);

/**
 * The key by which annotations cite a source: lower-case letters, digits and single hyphens. Of an
 * id that is a URL, as Zotero exports it, only the last segment is used.
 */
export const sourceKey = (id: string): string =>
  (id.replace(/\/+$/, '').split('/').at(-1) ?? '')
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-') ?? '';

const part = words.optional();
const person = z
  .strictObject({
    family: part,
    given: part,
    literal: part,
    suffix: part,
    'dropping-particle': part,
    'non-dropping-particle': part,
    'comma-suffix': z.unknown().optional(),
    'static-ordering': z.unknown().optional(),
    'parse-names': z.unknown().optional(),
  })
  .transform((name) => {
    const joined = (...parts: readonly (string | undefined)[]): string | undefined =>
      parts.filter(Boolean).join(' ') || undefined;
    const given = joined(name.given, name['dropping-particle']);
    const family = joined(name['non-dropping-particle'], name.family);
    return {
      ...(family && { family }),
      ...(given && { given: name.suffix ? `${given}, ${name.suffix}` : given }),
      ...(name.literal && { literal: name.literal }),
    };
  });

const number = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);
const dateForm = 'Write a date as CSL-JSON has it: { "date-parts": [[2002, 5]] }.';
const date = z
  .union(
    [
      z.strictObject({
        'date-parts': z.array(z.array(number).min(1).max(3)).min(1).max(2),
        season: z.unknown().optional(),
        circa: z.unknown().optional(),
        literal: z.string().optional(),
        raw: z.string().optional(),
      }),
      z.strictObject({ literal: z.string() }),
      z.strictObject({ raw: z.string() }),
    ],
    dateForm,
  )
  .transform((written) => {
    if ('date-parts' in written) return { 'date-parts': written['date-parts'] };
    const [year] = /\d{4}/.exec(Object.values(written).join()) ?? [];
    return year === undefined ? undefined : { 'date-parts': [[Number(year)]] };
  });

/** Text, or a number, as some reference managers export it. */
const some = z.union([words, z.number().transform(String)]).optional();

/** Other CSL properties, which are accepted and ignored. */
const unprinted = Object.fromEntries(
  [
    'abstract annote archive archive-place archive_collection archive_location available-date',
    'call-number categories chair chapter-number citation-label citation-number',
    'collection-editor collection-number compiler composer container-author',
    'container-title-short contributor curator dimensions director division editor-translator',
    'editorial-director event event-date event-place event-title executive-producer',
    'first-reference-note-number guest host illustrator interviewer ISBN ISSN',
    'journalAbbreviation jurisdiction keyword language locator medium narrator number',
    'number-of-pages number-of-volumes organizer original-author original-date',
    'original-publisher original-publisher-place original-title page-first part part-title',
    'performer PMCID PMID printing producer publisher-short recipient references',
    'reviewed-author reviewed-genre reviewed-title scale script-writer section series-creator',
    'shortTitle source status submitted supplement system_id title-short version volume-title',
    'year-suffix collection-title',
  ]
    .flatMap((names) => names.split(' '))
    .map((name) => [name, z.unknown().optional()] as const),
);

const persons = z.array(person).optional();

const cslItem = z.strictObject({
  ...unprinted,
  id: z.union([words, z.number().transform(String)]),
  'citation-key': words.optional(),
  type: words,
  title: words,
  author: persons,
  editor: persons,
  translator: persons,
  issued: date.optional(),
  accessed: date.optional(),
  'container-title': some,
  publisher: some,
  'publisher-place': some,
  authority: some,
  page: some,
  volume: some,
  issue: some,
  edition: some,
  note: some,
  URL: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'Write a web address that begins with http.')
    .optional(),
  DOI: words.optional(),
  /** The weight of the source, or the kind of work according to a reference manager. */
  genre: words.optional(),
  /** In files that this site exports: the weight, and whether the work was consulted. */
  custom: z.record(z.string(), z.unknown()).optional(),
  /** Whether the editor consulted the work or cites it at second hand. */
  consulted: z.enum(['opened', 'cited']).optional(),
});

/** Converts an item to a reference, which has only the properties in use. */
function toReference(item: z.infer<typeof cslItem>): Reference {
  const { type, title, author, editor, translator, issued, accessed, custom, genre, DOI } = item;
  const doi = DOI?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  const seen = custom?.['consulted'] === 'opened' ? 'opened' : undefined;
  const reference: Reference = {
    id: sourceKey(item['citation-key'] ?? item.id),
    ...{ type, title, author, editor, translator, issued, accessed },
    'container-title': item['container-title'],
    publisher: item.publisher,
    'publisher-place': item['publisher-place'],
    authority: item.authority,
    page: item.page,
    volume: item.volume,
    issue: item.issue,
    edition: item.edition,
    note: item.note,
    URL: item.URL ?? (doi && `https://doi.org/${doi}`),
    genre: [genre, custom?.['weight']].find(isWeight) ?? weightOf(type),
    consulted: item.consulted ?? seen,
  };
  // Removes undefined properties, which citation processors would treat as values.
  return JSON.parse(JSON.stringify(reference));
}

/** The file `sources.json`: CSL-JSON, one item per work. */
export const referenceFile = z.array(
  cslItem.transform(toReference).refine(({ id }) => id !== '', {
    path: ['id'],
    message: 'Write an id with letters or digits.',
  }),
);
