import { getCollection } from 'astro:content';
import { routeOf } from '../edition/addresses.ts';

/** The route of each text, for a file beside it. */
export const textRoutes = async () =>
  (await getCollection('texts')).map(({ data }) => ({
    params: { text: routeOf(data.address) },
    props: { edition: data },
  }));
