import { download, downloadPaths } from '../_downloads.ts';

/** Each text as Markdown. */
export const getStaticPaths = downloadPaths('md');

export const GET = download('md');
