import { within } from '../edition/addresses.ts';

/**
 * The policy that every page is sent with. Nothing is let through but what the site itself serves;
 * WebAssembly is for Pagefind, which the search of other texts needs.
 */
export function policy(hashes: {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes.scripts],
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
    'trusted-types': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/**
 * The headers of every answer, in the format that static hosts read from `_headers`. `kept` are the
 * pages that are to be taken away and opened from disk: they bring styles and script of their own.
 */
export function headersFile(
  base: string,
  hashes: Parameters<typeof policy>[0],
  kept: readonly string[] = [],
): string {
  const block = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block('/*', {
      'Content-Security-Policy': policy(hashes),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    }),
    ...kept.map((path) => block(within(base, path), { 'Content-Disposition': 'attachment' })),
    block(within(base, '/_astro/*'), { 'Cache-Control': 'public, max-age=31536000, immutable' }),
  ].join('\n\n')}\n`;
}
