import { download, downloadRoutes } from '../_downloads.ts';

/** Each text as PDF. */
export const getStaticPaths = downloadRoutes('pdf');

export const GET = download('pdf');
