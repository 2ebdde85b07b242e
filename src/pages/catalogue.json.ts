import type { APIRoute } from 'astro';
import { catalogue } from './_content.ts';

/** What the integrations are told of the texts; a build removes it from the site when they have read it. */
export const GET: APIRoute = async () => Response.json(await catalogue());
