import { defineMiddleware } from 'astro:middleware';
import { contentPath } from './exports/content-path.ts';

/** Names the text and the page in any error while a page or a file is made. */
export const onRequest = defineMiddleware(async ({ props, url }, next) => {
  const entry: unknown = Reflect.get(Object(props), 'entry');
  const folder: unknown = Reflect.get(Object(entry), 'folder');
  if (typeof folder !== 'string') return next();
  try {
    const response = await next();
    // A page is made while it is read.
    return new Response(await response.arrayBuffer(), response);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${contentPath(folder)}: the page ${url.pathname} could not be made: ${reason} Report this with the text; to build the site without the text, move its folder away.`,
      { cause: error },
    );
  }
});
