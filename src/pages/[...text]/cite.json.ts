import { citation } from '../_citation.ts';
import { textPaths } from '../_content.ts';

/** The citation of each text as CSL-JSON. */
export const getStaticPaths = textPaths('citation');

export const GET = citation('csl-json', 'application/vnd.citationstyles.csl+json');
