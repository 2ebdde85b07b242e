import { indexPath, withBase, workerPolicy } from '../../edition/addresses.ts';

/** Hashes of the inline styles and scripts that a policy allows, each as `'sha256-…'`. */
export interface Hashes {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** Headers for a path, or for all paths with a prefix if it ends in `*`. */
export interface Rule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The default `Cache-Control`: files without a hash in their name are revalidated on each use. */
export const askAgain = 'public, max-age=0, must-revalidate';
const forEver = 'public, max-age=31536000, immutable';

/** Folders, below the site's base, whose files never change. */
const hashedFolders = ['/_astro/', indexPath];

/**
 * The allowed sources of JavaScript: the site's own files, its inline scripts by their hashes, and
 * WebAssembly only for Pagefind, which reads the search index.
 */
const scripts = (hashes: Hashes, asksIndex: boolean): readonly string[] => [
  "'self'",
  ...(asksIndex ? ["'wasm-unsafe-eval'"] : []),
  ...hashes.scripts,
];

/**
 * The content security policy of every page: only what the site itself serves is allowed.
 *
 * `asksIndex`: whether the page uses the search index.
 */
const policy = (hashes: Hashes, asksIndex = true): string =>
  written({
    'default-src': ["'none'"],
    'script-src': scripts(hashes, asksIndex),
    'style-src': ["'self'", ...hashes.styles],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    // Script URLs can be made only by the Trusted Types policy of this name; the site uses it for
    // the URL of its service worker.
    'trusted-types': [workerPolicy],
  });

/**
 * The policy of a page that does not use the search index, in addition to that in the header;
 * browsers enforce both policies.
 */
export const policyWithoutIndex = (hashes: Hashes): string =>
  written({ 'script-src': scripts(hashes, false) });

/**
 * The policy of a page for a `<meta>` element, without `frame-ancestors`, which is not allowed
 * there.
 */
export const policyInPage = (hashes: Hashes, asksIndex: boolean): string =>
  policy(hashes, asksIndex).replace(/(?:^|; )frame-ancestors [^;]*/, '');

const written = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

/**
 * The headers of all responses, the most general rule first.
 *
 * `kept` are HTML files to be downloaded and opened from disk; they have inline styles and scripts
 * of their own. No header appears in two rules that match the same path, because some hosts would
 * join the values.
 */
export const rulesOf = (base: string, hashes: Hashes, kept: readonly string[]): readonly Rule[] => [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': policy(hashes),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy':
        'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
  ...kept.map((path) => ({
    path: withBase(base, path),
    headers: { 'Content-Disposition': 'attachment' },
  })),
  ...hashedFolders.map((folder) => ({
    path: `${withBase(base, folder)}*`,
    headers: { 'Cache-Control': forEver },
  })),
];

/** Formats rules as a `_headers` file, which static hosts read. */
export const headersFile = (rules: readonly Rule[]): string =>
  rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n');
