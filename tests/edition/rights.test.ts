import { describe, expect, it } from 'vitest';
import { rightsOf } from '../../src/edition/rights.ts';
import { labelsFor } from '../../src/i18n/labels.ts';
import { rightsSentences } from '../../src/i18n/text-facts.ts';

const said = (...stated: Parameters<typeof rightsOf>) =>
  rightsSentences(rightsOf(...stated), labelsFor('en')).join(' ');

describe('The rights of a text are stated as', () => {
  it('nothing if unknown', () => {
    expect(said(undefined)).toBe('');
  });

  it.each(['public domain', 'Public domain.', { statement: 'In the public domain.', holder: 'X' }])(
    'public domain: %j',
    (stated) => {
      expect(said(stated)).toBe('This text is in the public domain.');
    },
  );

  it.each([
    ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['cc-by-sa-3.0', 'https://creativecommons.org/licenses/by-sa/3.0/'],
    ['CC BY-NC-ND 4.0', 'https://creativecommons.org/licenses/by-nc-nd/4.0/'],
    ['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ])('the licence %s, with its address', (name, address) => {
    expect(rightsOf(name).licence?.address).toBe(address);
    expect(said({ licence: name, holder: 'A. Writer' })).toMatch(/^© A\. Writer\. .*licence CC/);
  });

  it('the holder, without mention of a permission if none is stated', () => {
    expect(said({ holder: 'A. Writer' })).toBe('© A. Writer.');
    expect(said({ holder: 'A. Writer', statement: 'Free to read.' })).toBe(
      '© A. Writer. Free to read.',
    );
  });

  it('a permission given to the source page, if that page states it', () => {
    const stated = { holder: 'A. Writer', statement: 'With permission.', source: 'A page' };
    expect(said(stated)).toContain('permission of the holder of the rights, A. Writer');
  });
});
