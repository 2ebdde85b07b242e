/** Reads the two files by which static hosts are told of headers and redirects. */
import { existsSync, readFileSync } from 'node:fs';

const lines = (file) => (existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : []);
const isWords = (line) => line.trim() !== '' && !line.trim().startsWith('#');

/** Whether a path is meant by a pattern: the path itself, or a beginning that ends in `*`. */
const isMatch = (pattern, path) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/**
 * Reads a `_headers` file: a pattern of paths at the margin, its headers indented beneath.
 * @param {string} file that may be missing
 * @returns {(path: string) => Map<string, string>} the headers of a path; where several blocks give
 *   the same header its values are joined by commas, as the hosts do
 */
export function readHeaders(file) {
  const rules = [];
  for (const line of lines(file).filter(isWords)) {
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
 * Reads a `_redirects` file: `/old /new 301` in each line; the status may be left out.
 * @param {string} file that may be missing
 * @returns {Map<string, {to: string, status: number}>} by the old path
 */
export function readRedirects(file) {
  const redirects = new Map();
  for (const line of lines(file).filter(isWords)) {
    const [from, to, status = '301'] = line.trim().split(/\s+/);
    if (!to) throw new Error(`${file}: not a redirect: ${line.trim()}`);
    redirects.set(from, { to, status: Number.parseInt(status, 10) });
  }
  return redirects;
}
