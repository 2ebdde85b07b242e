import type { Edition } from '../edition/model.ts';
import { withSiteLinks } from '../edition/text-links.ts';

/**
 * Where a text is published: the address of its page, the site's title, and the publisher, if
 * given.
 */
export interface Publication {
  readonly page: URL;
  readonly site: string;
  readonly publisher?: string | undefined;
}

/** Makes an edition's links to other pages of the site absolute. */
export const withAbsoluteLinks = (edition: Edition, { page }: Pick<Publication, 'page'>): Edition =>
  withSiteLinks(edition, (href) => new URL(href, page).href);
