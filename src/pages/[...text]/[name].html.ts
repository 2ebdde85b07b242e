import { download, downloadPaths } from '../_downloads.ts';

/** Each text as a self-contained HTML file. */
export const getStaticPaths = downloadPaths('html');

export const GET = download('html');
