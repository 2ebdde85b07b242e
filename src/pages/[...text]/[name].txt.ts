import { download, downloadRoutes } from '../_downloads.ts';

/** Each text as plain text. */
export const getStaticPaths = downloadRoutes('txt');

export const GET = download('txt');
