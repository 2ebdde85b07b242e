import { citation } from '../_citation.ts';
import { textPaths } from '../_content.ts';

/** The citation of each text as RIS. */
export const getStaticPaths = textPaths('citation');

export const GET = citation('ris', 'application/x-research-info-systems');
