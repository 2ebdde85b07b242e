import type { MiddlewareHandler } from 'astro';
import { contentPath } from './exports/content-path.ts';

/** Names the text and the page in errors from rendering a page or making a download. */
export const onRequest: MiddlewareHandler = async ({ props, url }, next) => {
  const entry: unknown = Reflect.get(Object(props), 'entry');
  const folder: unknown = Reflect.get(Object(entry), 'folder');
  if (typeof folder !== 'string') return next();
  try {
    const response = await next();
    // Reads the body here, because a page is rendered, and may throw, only while its body is read.
    return new Response(await response.arrayBuffer(), response);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${contentPath(folder)}: the page ${url.pathname} could not be made: ${reason} Report this error with the text. To build the site without the text, move its folder elsewhere.`,
      { cause: error },
    );
  }
};
