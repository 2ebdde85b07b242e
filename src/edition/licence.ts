/** The licence of the editor's words and of every encoding made here; never of the author's text. */
export const licence = {
  name: 'MIT',
  address: 'https://spdx.org/licenses/MIT.html',
} as const;
