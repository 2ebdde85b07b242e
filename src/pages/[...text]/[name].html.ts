import { download, downloadPaths } from '../_downloads.ts';

/** Each text as one HTML file that needs no other. */
export const getStaticPaths = downloadPaths('html');

export const GET = download('html');
