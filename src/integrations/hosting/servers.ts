import { withBase } from '../../edition/addresses.ts';
import { askAgain, type Rule } from './headers.ts';
import { isText, type MediaTypes } from './media-types.ts';

/**
 * What nginx and Caddy must know of the site; static hosts read the same from `_headers` and
 * `_redirects`.
 */
export interface Hosting {
  readonly base: string;
  readonly rules: readonly Rule[];
  /** Former paths and their targets, both with base. */
  readonly moved: ReadonlyMap<string, string>;
  readonly types: MediaTypes;
}

/** Matches the configuration files, which are not to be served. */
const hostFiles = '_(?:headers|redirects|nginx\\.conf|Caddyfile)(?:\\.\\w+)?$';

const fits = (path: string, pattern: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** The headers of a rule's paths, including those of more general rules. */
const headersOf = (rules: readonly Rule[], { path }: Rule): Readonly<Record<string, string>> =>
  Object.assign(
    { 'Cache-Control': askAgain },
    ...rules.filter((rule) => fits(path, rule.path)).map(({ headers }) => headers),
  );

/** Writes a rule's path as a regular expression, anchored at its end unless it is a prefix. */
const expression = ({ path }: Rule): string => {
  const literal = path.replace(/\*$/, '').replace(/[.~-]/g, '\\$&');
  return path.endsWith('*') ? literal : `${literal}$`;
};

const [tab, line] = ['  ', '\n'];
const indented = (lines: readonly string[]): readonly string[] => lines.map((one) => tab + one);
const block = (head: string, lines: readonly string[]): readonly string[] => [
  `${head} {`,
  ...indented(lines),
  '}',
];

/** Redirects from the base without its trailing slash, and from former paths, to their targets. */
const redirects = (home: string, moved: Hosting['moved']): ReadonlyMap<string, string> =>
  new Map([...(home === '/' ? [] : [[home.slice(0, -1), home] as const]), ...moved]);

/**
 * Writes a configuration to include in an nginx `server`, whose root must contain the site at its
 * base path.
 */
export function nginxFile({ base, rules, moved, types }: Hosting): string {
  const home = withBase(base, '/');
  const sent = (rule: Rule): readonly string[] =>
    Object.entries(headersOf(rules, rule)).map(
      ([name, value]) => `add_header ${name} "${value}" always;`,
    );
  const [every, ...some] = rules;
  const alike = Map.groupBy(some, ({ headers }) => JSON.stringify(headers)).values();
  const known = [...types].map(([extension, type]) => `${type} ${extension};`);
  const words = [...new Set(types.values())].filter((type) => isText(type) && type !== 'text/html');
  // Behind a proxy, nginx does not know the scheme and port of the public URL.
  const relative = 'absolute_redirect off;';
  const lines = [
    '# Made by the build.',
    ...[...redirects(home, moved)].flatMap(([from, to]) =>
      block(`location = ${from}`, [
        relative,
        ...(every ? sent(every) : []),
        `return 301 ${to}$is_args$args;`,
      ]),
    ),
    ...block(`location ${home}`, [
      relative,
      'index index.html;',
      `error_page 403 404 =404 ${home}404.html;`,
      'gzip_static on;',
      'gzip_vary on;',
      'charset utf-8;',
      `charset_types ${words.join(' ')};`,
      'default_type application/octet-stream;',
      ...block('types', known),
      ...(every ? sent(every) : []),
      // nginx drops the headers of an outer location if an inner one sets any.
      ...[...alike].flatMap((group) =>
        block(
          `location ~ "^(?:${group.map(expression).join('|')})"`,
          group.slice(0, 1).flatMap(sent),
        ),
      ),
      `location ~ "^${home}${hostFiles}" { return 404; }`,
    ]),
  ];
  return lines.join(line) + line;
}

/**
 * Writes a configuration to import in a Caddy site, whose root must contain the site at its base
 * path.
 */
export function caddyFile({ base, rules, moved, types }: Hosting): string {
  const home = withBase(base, '/');
  const files = block('file_server', ['precompressed br gzip']);
  const sent = (rule: Rule): readonly string[] =>
    block(
      `header ${rule.path === '/*' ? `${home}*` : rule.path}`,
      Object.entries(rule.headers).map(([name, value]) => `${name} "${value}"`),
    );
  const kinds = [...types].map(([extension, type]) => {
    const value = isText(type) ? `${type}; charset=utf-8` : type;
    return `header ${home}*.${extension} Content-Type "${value}"`;
  });
  const lines = [
    '# Made by the build.',
    ...block('map {query} {site_asked}', ['"" ""', 'default "?{query}"']),
    ...block('route', [
      `header ${home}* Cache-Control "${askAgain}"`,
      ...rules.flatMap(sent),
      ...kinds,
      ...block('@other_methods', [`path ${home}*`, 'not method GET HEAD']),
      'header @other_methods Allow "GET, HEAD"',
      'respond @other_methods 405',
      ...[...redirects(home, moved)].map(([from, to]) => `redir ${from} ${to}{site_asked} 301`),
      `@host_files path_regexp "^${home}${hostFiles}"`,
      'error @host_files 404',
      // Caddy would redirect to the folder too, but without the query.
      ...block('@folders', ['not path */', 'file {path}/index.html']),
      'redir @folders {path}/{site_asked} 301',
      ...block(`handle ${home}*`, files),
    ]),
    ...block('handle_errors', [
      ...block('header', [
        `Cache-Control "${askAgain}"`,
        'Content-Type "text/html; charset=utf-8"',
      ]),
      `rewrite * ${home}404.html`,
      ...files,
    ]),
  ];
  return lines.join(line) + line;
}
