import type { Edition } from '../../edition/model.ts';
import { type Problem, problem } from '../../edition/problems.ts';
import { closestMatch } from '../../edition/quotation.ts';
import { linkTargets, subpageTargets, type TextLink } from '../../edition/text-links.ts';

/** The pages of a site, for checking links. */
export interface KnownPages {
  /** Whether there is a page or file at a path. */
  readonly has: (path: string) => boolean;
  /** Addresses of the texts. */
  readonly addresses: ReadonlySet<string>;
  /** The edition at an address, if it is known. */
  readonly editionAt: (path: string) => Edition | undefined;
}

/** Reports links to other pages of the site that are broken. */
export function checkLinks(links: readonly TextLink[], pages: KnownPages): readonly Problem[] {
  const targets = new Map<string, ReadonlySet<string> | undefined>();
  const targetsAt = (path: string): ReadonlySet<string> | undefined => {
    if (targets.has(path)) return targets.get(path);
    const found = targetsOf(path, pages.editionAt);
    targets.set(path, found);
    return found;
  };
  return links.flatMap((link): readonly Problem[] => {
    const { written, path, hash } = link;
    if (!pages.has(path)) {
      const near =
        [...pages.addresses].find((address) => address !== '/' && path.endsWith(address)) ??
        closestMatch(path, pages.addresses);
      const hint = near ? ` Did you mean “${near}”?` : ' Correct it, or remove the link.';
      return [problem('link-astray', link, written, hint)];
    }
    const ids = hash ? targetsAt(path) : undefined;
    if (!ids || ids.has(hash)) return [];
    const like = closestMatch(hash, ids);
    const hint = like ? ` Did you mean “#${like}”?` : ' Correct it, or remove the link.';
    return [problem('link-broken', link, hash, hint)];
  });
}

/** The ids on the page at a path; undefined if they are not known. */
function targetsOf(
  path: string,
  editionAt: KnownPages['editionAt'],
): ReadonlySet<string> | undefined {
  const edition = editionAt(path);
  if (edition) return linkTargets(edition);
  const [, address = '', page = ''] = /^(.*\/)([^/]+)\/$/.exec(path) ?? [];
  const text = editionAt(address);
  return text && subpageTargets(text, page);
}
