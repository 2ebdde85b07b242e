import type { APIRoute } from 'astro';
import { within } from '../edition/addresses.ts';
import { catalogue } from './_loaded.ts';

/** The former addresses of all texts, as static hosts read them; sent under the name `_redirects`. */
export const GET: APIRoute = async () => {
  const base = import.meta.env.BASE_URL;
  const texts = await catalogue();
  const lines = texts.flatMap(({ aliases, address }) =>
    aliases.map((alias) => `${within(base, alias)} ${within(base, address)} 301`),
  );
  return new Response(lines.map((line) => `${line}\n`).join(''));
};
