import type { ElementContent } from 'hast';
import { codeDigest, digestOf, memoizeToDisk } from '../../cache.ts';
import { directionOf } from '../../edition/direction.ts';
import type { Reference } from '../../edition/editorial.ts';
import type { Edition } from '../../edition/model.ts';
import { citationJs, cslLocale } from './citation-js.ts';
import { parseEntry } from './entry-html.ts';
import { asArticle, type Work, worksOf } from './works.ts';

/** A formatted entry of the bibliography. */
export interface BibliographyEntry {
  /** The reference's key. */
  readonly id: string;
  /**
   * The short form used in notes: “Author, 1971”; a letter after the year distinguishes works of
   * the same author and year.
   */
  readonly label: string;
  /** Contains only text, `i`, `b`, `sub`, `sup` and web links. */
  readonly hast: readonly ElementContent[];
}

/** APA, 7th edition, an author-date style that comes with Citation.js. */
const style = 'apa';

/** The edition's references as bibliography entries, sorted as the style requires. */
export function bibliographyOf({
  references,
  lang,
}: Pick<Edition, 'references' | 'lang'>): readonly BibliographyEntry[] {
  if (references.length === 0) return [];
  // Cached, because Citation.js takes a second to load.
  const key = digestOf(codeDigest('src/exports/citations'), lang, JSON.stringify(references));
  return memoizeToDisk('bibliographies', key, () => makeBibliography(references, lang));
}

function makeBibliography(
  references: readonly Reference[],
  lang: string,
): readonly BibliographyEntry[] {
  const works = worksOf(references).map(asArticle).map(keepCase);
  if (works.length === 0) return [];
  const ids = works.map(({ id }) => id);
  const processor = citationJs().config.get('@csl').engine(works, style, cslLocale(lang), 'text');
  processor.updateItems(ids);
  const label = new Map(
    ids.map((id) => [id, processor.makeCitationCluster([{ id }]).replace(/^\((.*)\)$/s, '$1')]),
  );
  // One processor makes labels and entries, because loading works into a processor is slow.
  processor.setOutputFormat('html');
  processor.opt.development_extensions.wrap_url_and_doi = true;
  // In right-to-left text, the final slash of a URL would be shown on the wrong side.
  const ofLinks = directionOf(lang) === 'rtl' ? { dir: 'ltr' } : {};
  const [{ entry_ids: order }, entries] = processor.makeBibliography();
  return entries.map((html, i) => {
    const id = order[i]?.[0] ?? '';
    return { id, label: label.get(id) ?? '', hast: parseEntry(html, ofLinks) };
  });
}

/** Protects the name of a website from the style, which would change its capital letters. */
const keepCase = (work: Work): Work =>
  work.type === 'webpage' && work['container-title'] !== undefined
    ? { ...work, 'container-title': `<span class="nocase">${work['container-title']}</span>` }
    : work;
