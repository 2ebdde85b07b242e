/**
 * Characters that no page may contain: control characters except tab and line feed, lone
 * surrogates, noncharacters, and bidirectional controls, which could make a page read differently
 * from its file. Such controls are not needed, because letters have a direction of their own.
 */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: matching them is the purpose.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** The first forbidden character: its index, and its name, such as “U+202E”; undefined if none. */
export function findUnfit(
  text: string,
): { readonly index: number; readonly name: string } | undefined {
  const match = unfit.exec(text);
  if (!match) return undefined;
  const code = match[0].codePointAt(0) ?? 0;
  return { index: match.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}
