/**
 * The id that a link within the text leads to; undefined for other links. In Markdown, letters
 * other than Latin ones may be percent-encoded in it.
 */
export function fragmentOf(href: unknown): string | undefined {
  if (typeof href !== 'string' || !href.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
