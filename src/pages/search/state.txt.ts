import type { APIRoute } from 'astro';
import { indexState } from '../../search/state.ts';
import { catalogue } from '../_content.ts';

/** Which state the index is in, for the pages of texts: they would change with every text if they said it. */
export const GET: APIRoute = async () => new Response(`${indexState(await catalogue())}\n`);
