import { z } from 'zod';
import type { Rights } from './model.ts';
import { words } from './schema.ts';

const publicDomain = /^(?:(?:this text is )?in the )?public domain\.?$/i;
const creativeCommons = /^CC[ -](BY(?:-(?:NC-SA|NC-ND|NC|ND|SA))?)[ -](\d\.\d)$/i;
const noRights = /^CC[ -]?0(?:[ -]1\.0)?$/i;

/** Whether a string names the public domain or a Creative Commons licence. */
const isRightsWord = (named: string): boolean =>
  publicDomain.test(named) || licenceOf(named) !== undefined;

const form =
  'Write “public domain”, a licence such as “CC BY 4.0”, or the keys holder, statement, source and licence below it, each on its own line and indented.';

/**
 * Rights as front matter states them: `public domain`, a licence's name, or the holder and a
 * statement.
 */
export const statedRights = z.union(
  [
    z.string().refine(isRightsWord, form),
    z.strictObject({
      holder: words.optional(),
      statement: words.optional(),
      source: words.optional(),
      licence: z.string().refine(isRightsWord, form).optional(),
    }),
  ],
  form,
);

/** The licence with a name such as “CC BY-SA 4.0”; undefined if it is unknown. */
function licenceOf(name: string): Rights['licence'] {
  const zero = 'https://creativecommons.org/publicdomain/zero/1.0/';
  if (noRights.test(name)) return { name: 'CC0 1.0', address: zero };
  const [, kind, version] = creativeCommons.exec(name) ?? [];
  if (!kind || !version) return undefined;
  const address = `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
  return { name: `CC ${kind.toUpperCase()} ${version}`, address };
}

/** Converts the rights that front matter states. */
export function rightsOf(stated: z.infer<typeof statedRights> | undefined): Rights {
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
