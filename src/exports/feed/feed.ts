import { x } from 'xastscript';
import type { Edition } from '../../edition/model.ts';
import { fullTitle, printedName } from '../../edition/persons.ts';
import { sentence } from '../../edition/sentence.ts';
import { xmlDocument } from '../xml.ts';

/** The site as its feed describes it; `own` is the address of the feed, `home` of the site. */
interface Site {
  readonly own: URL;
  readonly home: URL;
  readonly title: string;
  readonly lang: string;
  readonly publisher: string;
}

/** An edition with the address of its page. */
interface FeedText {
  readonly edition: Edition;
  readonly page: URL;
}

/** Maximum number of entries. */
const most = 50;

/** The editions of all texts as an Atom feed (RFC 4287), newest first. */
export function toFeed(site: Site, texts: readonly FeedText[]): string {
  const entries = texts
    .flatMap(({ edition, page }) => edition.history.map((past) => ({ edition, page, past })))
    .sort((a, b) => (a.past.date < b.past.date ? 1 : a.past.date > b.past.date ? -1 : 0))
    .slice(0, most);
  const updated = moment(entries[0]?.past.date ?? '1970-01-01');
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.lang }, [
      x('title', site.title),
      x('id', site.home.href),
      x('link', { rel: 'self', href: site.own.href }),
      x('link', { href: site.home.href }),
      x('updated', updated),
      x('author', [x('name', site.publisher)]),
      ...entries.map(({ edition, page, past }) =>
        x('entry', { 'xml:lang': edition.lang }, [
          x('title', `${fullTitle(edition)} (${past.version})`),
          x('id', new URL(`#edition-${past.version}`, page).href),
          x('link', { href: page.href }),
          x('updated', moment(past.date)),
          ...edition.creators.map((one) => x('author', [x('name', printedName(one))])),
          x('summary', `${sentence(edition.description)} ${past.changes}`),
        ]),
      ),
    ]),
  );
}

const moment = (day: string): string => `${day}T00:00:00Z`;
