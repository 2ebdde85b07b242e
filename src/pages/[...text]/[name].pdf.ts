import { download, downloadPaths } from '../_downloads.ts';

/** Each text as PDF. */
export const getStaticPaths = downloadPaths('pdf');

export const GET = download('pdf');
