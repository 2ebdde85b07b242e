import type { Visit } from './page/visit.ts';
import { median } from './search/rounds.ts';
import { figure } from './search/table.ts';
import { markdownTable } from './table.ts';
import type { Taken } from './taken.ts';

/** The measurements of a site; undefined if they do not apply. */
export interface Measured {
  readonly name: string;
  /** Bytes of the compressed page up to the end of the text. */
  readonly lastWord: number;
  readonly visits: readonly Visit[];
  /** Bytes stored for offline reading. */
  readonly kept?: number;
  readonly builds: readonly Taken[];
  readonly packages?: number;
}

/** A row of the table: its value for a site, and how to format it. */
interface Line {
  readonly title: string;
  readonly of: (site: Measured) => number | undefined;
  readonly digits?: number;
}

const over = (site: Measured, of: (visit: Visit) => number | undefined): number | undefined => {
  const figures = site.visits.flatMap((visit) => of(visit) ?? []);
  return figures.length > 0 ? median(figures) : undefined;
};
const overBuilds = ({ builds }: Measured, of: (taken: Taken) => number): number | undefined =>
  builds.length > 0 ? median(builds.map(of)) : undefined;

/** Rows that are the same on every machine come first. */
const counts: readonly Line[] = [
  { title: 'last word, bytes', of: ({ lastWord }) => lastWord },
  { title: 'first visit, bytes', of: (site) => over(site, ({ sent }) => sent.bytes) },
  { title: 'first visit, requests', of: (site) => over(site, ({ sent }) => sent.requests) },
  { title: 'kept for offline, bytes', of: ({ kept }) => kept },
  { title: 'search, bytes', of: (site) => over(site, ({ search }) => search?.bytes) },
  { title: 'search, requests', of: (site) => over(site, ({ search }) => search?.requests) },
  { title: 'packages', of: ({ packages }) => packages },
];
const times: readonly Line[] = [
  { title: 'FCP, ms', of: (site) => over(site, ({ fcp }) => fcp) },
  { title: 'LCP, ms', of: (site) => over(site, ({ lcp }) => lcp) },
  { title: 'search, ms', of: (site) => over(site, ({ search }) => search?.ms) },
  { title: 'build, s', of: (site) => overBuilds(site, ({ seconds }) => seconds), digits: 1 },
  { title: 'memory, MB', of: (site) => overBuilds(site, ({ memory }) => memory) },
];
const plain: readonly Line[] = [
  { title: 'CLS', of: (site) => over(site, ({ cls }) => cls), digits: 3 },
  { title: 'TBT, ms', of: (site) => over(site, ({ tbt }) => tbt) },
];

const ratio = (value: number, ours: number): string =>
  `${figure(value / ours, value / ours < 10 ? 2 : 0)}×`;

/** Formats a row: ratios to the first site, with the other's figure in parentheses. */
function cells({ title, of, digits = 0 }: Line, sites: readonly Measured[]): readonly string[] {
  const [first] = sites;
  const ours = first && of(first);
  return [
    title,
    ...sites.map((site) => {
      const value = of(site);
      if (value === undefined) return '–';
      const written = figure(value, digits);
      return site === first || !ours ? written : `${ratio(value, ours)} (${written})`;
    }),
  ];
}

/** The table as Markdown, a column for each site, with ours first. */
export const report = (sites: readonly Measured[]): string =>
  markdownTable(
    ['', ...sites.map(({ name }) => name)],
    [
      ...[...counts, ...times].map((line) => cells(line, sites)),
      ...plain.map(({ title, of, digits }) => [
        title,
        ...sites.map((site) => figure(of(site) ?? Number.NaN, digits)),
      ]),
    ],
  );
