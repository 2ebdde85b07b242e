/** What the browser keeps under a key: nothing if there is nothing, or if it may not keep anything. */
export function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
