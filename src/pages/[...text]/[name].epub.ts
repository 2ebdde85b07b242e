import { download, downloadRoutes } from '../_downloads.ts';

/** Each text as EPUB 3. */
export const getStaticPaths = downloadRoutes('epub');

export const GET = download('epub');
