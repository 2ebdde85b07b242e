import { citation } from '../_citation.ts';
import { textPaths } from '../_content.ts';

/** The citation of each text as BibTeX. */
export const getStaticPaths = textPaths('citation');

export const GET = citation('bibtex', 'application/x-bibtex');
