import type { Reference } from '../../edition/editorial.ts';
import { citationJs } from './citation-js.ts';
import { asArticle, type Work, worksOf } from './works.ts';

/**
 * Formats the references as CSL-JSON. `genre`, their weight as evidence, and whether the editor
 * consulted the works go into `custom`, which CSL-JSON provides for unsupported fields; BibTeX and
 * RIS omit them.
 */
export function toCslJson(references: readonly Reference[]): string {
  const known = new Map(
    references.map(({ id, genre, consulted }) => [id, { weight: genre, consulted }]),
  );
  const items = worksOf(references).map((work) => ({
    ...work,
    custom: { ...known.get(work.id) },
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

export const toBibtex = (references: readonly Reference[]): string => bibtexOf(worksOf(references));

/** Works as BibTeX; keys are those of the works, with `_` for `-`. */
export const bibtexOf = (works: readonly Work[]): string =>
  works.reduce(withTranslators, inBibtex(works.map(asArticle).map(noteWhatBibtexDrops)));

const bibtexKey = ({ id }: Work): string => id.replaceAll('-', '_');

/**
 * Formats works with Citation.js, which writes LaTeX commands for what is not ASCII and drops what
 * has none, such as all Arabic, Chinese and Cyrillic. Numbers stand for such characters until it is
 * done; BibTeX files may be in UTF-8.
 */
function inBibtex(works: readonly Work[]): string {
  const { commands, mathCommands, diacritics, ligatures } =
    citationJs().config.get('@bibtex').constants;
  const known = new Set([commands, mathCommands, diacritics, ligatures].flatMap(Object.values));
  // The commands for Greek letters are those of formulas.
  const isKnown = (sign: string): boolean =>
    /\p{ASCII}/u.test(sign) || (known.has(sign) && !/\p{Script=Greek}/u.test(sign));
  const kept: string[] = [];
  const replaced = JSON.stringify(
    works.map((work) => ({ ...work, 'citation-key': bibtexKey(work) })),
    (_key, value: unknown) =>
      typeof value === 'string'
        ? value.replace(/\P{M}\p{M}*/gu, (character) =>
            [...character.normalize('NFD')].every(isKnown)
              ? character
              : `${stand}${kept.push(character) - 1}.`,
          )
        : value,
  );
  return citationJs()
    .output.format('bibtex', JSON.parse(replaced))
    .replace(new RegExp(`${stand}(\\d+)\\.`, 'g'), (_, n) => kept[Number(n)] ?? '');
}

/** The beginning of what stands for a character; no work contains this number. */
const stand = '987654325.';

/**
 * Adds the translators of a work. BibTeX has no field for them, but many programs that read its
 * files know `translator`.
 */
function withTranslators(bibtex: string, { id, translator }: Work): string {
  if (!translator) return bibtex;
  const alone = inBibtex([{ id, type: 'book', title: id, author: translator }]);
  const [, names = ''] = /\tauthor = (.*),\n/.exec(alone) ?? [];
  const start = new RegExp(`(@\\w+\\{${bibtexKey({ id, type: '', title: '' })},\\n)`);
  return bibtex.replace(start, (entry) => `${entry}\ttranslator = ${names},\n`);
}

/**
 * CSL types whose `container-title` (the journal or book that contains the work) Citation.js writes
 * to a BibTeX field.
 */
const contained = /^(?:article|chapter|paper-conference)/;

/** Moves properties that BibTeX has no field for to `note`, a field that BibTeX's styles print. */
function noteWhatBibtexDrops(work: Work): Work {
  const container = contained.test(work.type) ? undefined : work['container-title'];
  const note = [container, work.authority, work.note].filter((part) => part !== undefined);
  return note.length > 0 ? { ...work, note: note.join('. ') } : work;
}

export const toRis = (references: readonly Reference[]): string => risOf(worksOf(references));

/**
 * Formats works as RIS. Citation.js converts the fields; the lines are written here, because
 * Citation.js breaks long lines within words, and programs that read RIS do not join them.
 */
export function risOf(cited: readonly Work[]): string {
  const works = cited.map(asArticle);
  const records = citationJs().output.format('ris', works, { format: 'object' });
  return records
    .map(({ TY, ...fields }, i) => {
      const lines = Object.entries({ ...fields, ...whatRisDrops(works[i]) }).flatMap(
        ([tag, value]) => [value].flat().map((one) => `${tag}  - ${one}`),
      );
      return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].join('\n');
    })
    .join('\n');
}

/**
 * Fields that Citation.js omits for some types of works, such as the author of a newspaper article.
 */
function whatRisDrops(
  work: Work | undefined,
): Readonly<Record<string, string | readonly string[]>> {
  if (!work) return {};
  const authors = (work.author ?? []).map(
    ({ family, given, suffix, literal }) =>
      literal ?? [family, given, suffix].filter((part) => part !== undefined).join(', '),
  );
  const [year, month = '', day = ''] = work.issued?.['date-parts'][0] ?? [];
  const [first, last] = work.page?.split(/[-–—]/) ?? [];
  return {
    ID: work.id,
    ...(authors.length > 0 && { AU: authors }),
    ...(work['container-title'] && { T2: work['container-title'] }),
    ...(year !== undefined && { DA: `${year}/${month}/${day}/`, PY: String(year) }),
    ...(first && { SP: first }),
    ...(last && { EP: last }),
  };
}
