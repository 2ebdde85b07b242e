import type { APIRoute } from 'astro';
import { catalogue } from './_content.ts';

/** The catalogue for the integrations; a build deletes it from the site after they have read it. */
export const GET: APIRoute = async () => Response.json(await catalogue());
