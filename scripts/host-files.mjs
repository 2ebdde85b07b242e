/** Reads `_headers` and `_redirects`, as static hosts do. */
import { existsSync, readFileSync } from 'node:fs';

const lines = (file) => (existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : []);
const isEntry = (line) => line.trim() !== '' && !line.trim().startsWith('#');

/**
 * Whether a pattern matches a path. A pattern that ends in `*` matches all paths that begin with
 * the rest of it.
 */
const isMatch = (pattern, path) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/**
 * Reads a `_headers` file: unindented path patterns, each followed by indented headers.
 * @param {string} file its path; it need not exist
 * @returns {(path: string) => Map<string, string>} the headers of a path; values of a header from
 * several blocks are joined with commas, as hosts do
 */
export function readHeaders(file) {
  const rules = [];
  for (const line of lines(file).filter(isEntry)) {
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 0 || rules.length === 0) throw new Error(`${file}: not a header: ${line.trim()}`);
    rules.at(-1).headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return (path) => {
    const headers = new Map();
    for (const rule of rules.filter(({ pattern }) => isMatch(pattern, path))) {
      for (const [name, value] of rule.headers) {
        const earlier = headers.get(name.toLowerCase());
        headers.set(name.toLowerCase(), earlier ? `${earlier}, ${value}` : value);
      }
    }
    return headers;
  };
}

/**
 * Reads a `_redirects` file: a line `/old /new 301` for each redirect; the status is optional.
 * @param {string} file its path; it need not exist
 * @returns {Map<string, {to: string, status: number}>} the redirects by old path
 */
export function readRedirects(file) {
  const redirects = new Map();
  for (const line of lines(file).filter(isEntry)) {
    const [from, to, status = '301'] = line.trim().split(/\s+/);
    if (!to) throw new Error(`${file}: not a redirect: ${line.trim()}`);
    redirects.set(from, { to, status: Number.parseInt(status, 10) });
  }
  return redirects;
}
