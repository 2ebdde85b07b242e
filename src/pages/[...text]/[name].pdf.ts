import { download, downloadRoutes } from '../_downloads.ts';

/** Each text as PDF. */
export const getStaticPaths = downloadRoutes;

export const GET = download('pdf');
