import type { APIRoute } from 'astro';
import { citationsOf, type Form } from '../../exports/citations/citations.ts';
import { citedText } from '../../exports/citations/cited-text.ts';
import { type TextProps, textPaths } from '../_content.ts';
import { publicationOf } from '../_downloads.ts';

/** Citations of each text for reference managers, by file extension. */
const formats: Readonly<Record<string, { readonly form: Form; readonly type: string }>> = {
  bib: { form: 'bibtex', type: 'application/x-bibtex' },
  ris: { form: 'ris', type: 'application/x-research-info-systems' },
  json: { form: 'csl-json', type: 'application/vnd.citationstyles.csl+json' },
};

export const getStaticPaths = async () =>
  (await textPaths('citation')()).flatMap(({ params, ...made }) =>
    Object.keys(formats).map((format) => ({ params: { ...params, format }, ...made })),
  );

export const GET: APIRoute<TextProps> = async ({ props, params, site, url }) => {
  const format = formats[params['format'] ?? ''];
  const publication = await publicationOf(props.entry, site ?? url);
  const forms = format ? [format.form] : [];
  const [cited] = citationsOf(citedText(props.entry, publication), { forms });
  return new Response(`${cited?.text}\n`, {
    headers: { 'Content-Type': `${format?.type}; charset=utf-8` },
  });
};
