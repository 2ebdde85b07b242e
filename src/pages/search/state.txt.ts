import type { APIRoute } from 'astro';
import { indexState } from '../../search/state.ts';
import { catalogue } from '../_content.ts';

/**
 * The digest that identifies the current search index. The pages of texts fetch it, because if they
 * contained it, a change of one text would change the pages of all.
 */
export const GET: APIRoute = async () => new Response(`${indexState(await catalogue())}\n`);
