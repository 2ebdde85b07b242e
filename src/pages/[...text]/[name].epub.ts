import { download, downloadPaths } from '../_downloads.ts';

/** Each text as EPUB 3. */
export const getStaticPaths = downloadPaths('epub');

export const GET = download('epub');
