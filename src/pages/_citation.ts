import type { APIRoute } from 'astro';
import { citationsOf, type Form } from '../exports/citations/citations.ts';
import { citedText } from '../exports/citations/cited-text.ts';
import type { TextProps } from './_content.ts';
import { publicationOf } from './_downloads.ts';

/** Creates the endpoint of a citation format for reference managers, with its media type. */
export const citation =
  (form: Form, type: string): APIRoute<TextProps> =>
  async ({ props: { entry }, site, url }) => {
    const publication = await publicationOf(entry, site ?? url);
    const [cited] = citationsOf(citedText(entry, publication), { forms: [form] });
    return new Response(`${cited?.text}\n`, {
      headers: { 'Content-Type': `${type}; charset=utf-8` },
    });
  };
