import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page of a built site. */
export interface BuiltPage {
  /** Path of its file from the site's folder. */
  readonly file: string;
  /** Its URL path without base, such as `/terms/`. */
  readonly path: string;
  readonly tree: Root;
  readonly ids: ReadonlySet<string>;
}

/** All files of a folder as sorted relative paths with `/`. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** Pages with different layouts: a text, its names, the search, a page about the site. */
const ofEachLayout = ['', 'names/', 'search/', 'about/'];

/** Those of the paths that are tried one by one: all in `npm run test:thorough`, else few. */
export const pathsToTry = (paths: readonly string[]): readonly string[] =>
  process.env['THOROUGH'] ? paths : paths.filter((path) => ofEachLayout.includes(path));

/** All pages of a built site. */
export const pagesOf = (site: string): readonly BuiltPage[] =>
  filesOf(site)
    .filter((file) => /(?:^|\/)(?:index|404)\.html$/.test(file))
    .map((file) => {
      const tree = fromHtml(readFileSync(join(site, file), 'utf8'));
      const ids = new Set<string>();
      visit(tree, 'element', ({ properties: { id } }) => {
        if (id !== undefined && id !== null) ids.add(String(id));
      });
      return { file, path: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, tree, ids };
    });

/** Attributes whose values look like paths but are keys of scripts. */
const names = new Set(['dataKey', 'dataAddress']);

/**
 * Broken links of a site built for `base`: in links, styles, scripts, images, forms and fragments,
 * and paths in any attribute that do not exist.
 */
export function brokenLinks(site: string, base: string): readonly string[] {
  const pages = pagesOf(site);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const home = new URL(base, 'http://site.invalid');
  return pages.flatMap((page) => {
    const broken: string[] = [];
    const self = new URL(page.path.slice(1), home);
    visit(page.tree, 'element', ({ tagName, properties }) => {
      for (const [name, value] of Object.entries(properties)) {
        if (typeof value !== 'string') continue;
        const isLink = ['href', 'src', 'action', 'formAction'].includes(name);
        if (!isLink && (names.has(name) || !/^\/(?!\/)\S*$/.test(value))) continue;
        const said = `${page.file}: <${tagName} ${name}="${value}">`;
        const url = new URL(value, self);
        if (url.host !== home.host) continue;
        const inside = url.pathname.startsWith(home.pathname);
        const path = decodeURI(`/${url.pathname.slice(home.pathname.length)}`);
        const fragment = decodeURIComponent(url.hash.slice(1));
        const target = url.pathname === self.pathname ? page : byPath.get(path);
        const isFolder = /\/$/.test(path) && !isLink && existsSync(join(site, path));
        const exists = target !== undefined || (/[^/]$/.test(path) && existsSync(join(site, path)));
        if (!inside) broken.push(`${said} is outside of ${base}`);
        else if (!exists && !isFolder) broken.push(`${said} leads nowhere`);
        else if (fragment && target && !target.ids.has(fragment))
          broken.push(`${said} leads to no place of its page`);
      }
    });
    return broken;
  });
}
