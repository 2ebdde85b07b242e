/**
 * Parses YAML that is also JSON, many times faster than a YAML parser. Undefined for other YAML,
 * and for duplicate keys, which `JSON.parse` would accept.
 */
export function readJson(text: string): { readonly value: unknown } | undefined {
  // YAML allows no tab before the first token.
  if (!/^[ \n]*[[{n]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return keysIn(value) === keysWritten(text) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** Counts the keys in a value, at any depth. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, inside) => sum + keysIn(inside), own);
}

/** Counts the keys in JSON text. */
const keysWritten = (json: string): number =>
  json.match(/"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?/g)?.filter((word) => word.endsWith(':')).length ??
  0;
