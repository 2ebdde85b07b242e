import type { Rights } from './model.ts';

/** What may be done with a text, and who says so. */

/** What front matter says of the rights in a text: a word for them, or their holder and a statement. */
export type StatedRights =
  | string
  | {
      readonly holder?: string | undefined;
      readonly statement?: string | undefined;
      readonly source?: string | undefined;
      readonly licence?: string | undefined;
    };

const publicDomain = /^(?:(?:this text is )?in the )?public domain\.?$/i;
const creativeCommons = /^CC[ -](BY(?:-(?:NC-SA|NC-ND|NC|ND|SA))?)[ -](\d\.\d)$/i;
const noRights = /^CC[ -]?0(?:[ -]1\.0)?$/i;

/** Whether a word for rights is known: the public domain, or a licence of Creative Commons. */
export const isRightsWord = (words: string): boolean =>
  publicDomain.test(words) || licenceOf(words) !== undefined;

/** The licence that a name such as “CC BY-SA 4.0” stands for. */
export function licenceOf(name: string): Rights['licence'] {
  const zero = 'https://creativecommons.org/publicdomain/zero/1.0/';
  if (noRights.test(name)) return { name: 'CC0 1.0', address: zero };
  const [, kind, version] = creativeCommons.exec(name) ?? [];
  if (!kind || !version) return undefined;
  const address = `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
  return { name: `CC ${kind.toUpperCase()} ${version}`, address };
}

/** The rights in a text, from what its front matter says. */
export function rightsOf(stated: StatedRights | undefined): Rights {
  if (stated === undefined) return { status: 'unstated' };
  if (typeof stated === 'string')
    return publicDomain.test(stated)
      ? { status: 'public-domain' }
      : { status: 'licensed', licence: licenceOf(stated) };
  const { holder, statement, source: statementSource, licence } = stated;
  if (statement && publicDomain.test(statement)) return { status: 'public-domain' };
  const known = { holder, statement, statementSource };
  return licence
    ? { status: 'licensed', ...known, licence: licenceOf(licence) }
    : { status: holder ? 'reserved' : 'unstated', ...known };
}
