import type { Edition } from '../edition/model.ts';
import { withSiteLinks } from '../edition/text-links.ts';

/** Where a text is published: the address of its page, the site's title, and who publishes it, if it says so. */
export interface Publication {
  readonly page: URL;
  readonly site: string;
  readonly publisher?: string | undefined;
}

/** A text whose links to other pages of its site lead there from everywhere. */
export const withAbsoluteLinks = (edition: Edition, { page }: Pick<Publication, 'page'>): Edition =>
  withSiteLinks(edition, (href) => new URL(href, page).href);
