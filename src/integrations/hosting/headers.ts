import { indexPath, withBase, workerPolicy } from '../../edition/addresses.ts';

/** The inline styles and scripts that a policy lets through, each as `'sha256-…'`. */
export interface Hashes {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** Where a header says something, and what: a path, or the beginning of one and then `*`. */
export interface Rule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How long a file may be kept unasked if no rule says so: its name stays when its bytes change. */
export const askAgain = 'public, max-age=0, must-revalidate';
const forEver = 'public, max-age=31536000, immutable';

/** Folders in which a path is never of other bytes, beneath the site's base. */
const hashedFolders = ['/_astro/', indexPath];

/** Scripts of the site's own; WebAssembly for Pagefind alone, which is what reads the index. */
const scripts = (hashes: Hashes, asksIndex: boolean): readonly string[] => [
  "'self'",
  ...(asksIndex ? ["'wasm-unsafe-eval'"] : []),
  ...hashes.scripts,
];

/**
 * The policy that every page is sent with. Nothing is let through but what the site itself serves.
 * `asksIndex`: whether the search index may be asked.
 */
export const policy = (hashes: Hashes, asksIndex = true): string =>
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
    // The one string that may become a script's address is that of the service worker.
    'trusted-types': [workerPolicy],
  });

/** What a page adds to that policy if it never asks the index. Of two policies, both hold. */
export const policyWithoutIndex = (hashes: Hashes): string =>
  written({ 'script-src': scripts(hashes, false) });

/** A whole policy for a page to bring along; a browser follows all of it there but one directive. */
export const policyInPage = (hashes: Hashes, asksIndex: boolean): string =>
  policy(hashes, asksIndex).replace(/(?:^|; )frame-ancestors [^;]*/, '');

const written = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

/**
 * The headers of every answer, the most general rule first. `kept` are the pages that are to be taken
 * away and opened from disk: they bring styles and script of their own.
 *
 * No header stands in two rules that one path fits: some hosts would join the values.
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

/** Rules in the format that static hosts read from `_headers`. */
export const headersFile = (rules: readonly Rule[]): string =>
  rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n');
