import { download, downloadRoutes } from '../_downloads.ts';

/** Each text as Markdown. */
export const getStaticPaths = downloadRoutes('md');

export const GET = download('md');
