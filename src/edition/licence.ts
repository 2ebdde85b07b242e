/**
 * The licence of the editor's words and of the markup in exported files; it does not cover the
 * author's text.
 */
export const licence = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The licence of the code. */
export const codeLicence = {
  name: 'MIT',
  address: 'https://spdx.org/licenses/MIT.html',
} as const;
