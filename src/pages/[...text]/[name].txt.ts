import { download, downloadPaths } from '../_downloads.ts';

/** Each text as plain text. */
export const getStaticPaths = downloadPaths('txt');

export const GET = download('txt');
