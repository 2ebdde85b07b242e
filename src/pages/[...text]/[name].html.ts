import { download, downloadRoutes } from '../_downloads.ts';

/** Each text as one HTML file that needs no other. */
export const getStaticPaths = downloadRoutes('html');

export const GET = download('html');
