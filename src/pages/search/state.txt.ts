import type { APIRoute } from 'astro';
import { indexState } from '../../search/state.ts';
import { catalogue } from '../_content.ts';

/**
 * The digest that identifies the current index. Pages of texts fetch it, because they would all change with it if they
 * contained it.
 */
export const GET: APIRoute = async () => new Response(`${indexState(await catalogue())}\n`);
