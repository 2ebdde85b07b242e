import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { within } from '../../edition/addresses.ts';

/** A path that the program makes a page or a file of. */
export type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** The program that makes pages, as Astro’s bundler made it. */
export interface Program {
  readonly paths: () => Promise<readonly Path[]>;
  readonly render: (path: Pick<Path, 'pathname' | 'route'>) => Promise<Response>;
  /** Every route, by its component and its pattern: what another process can name it by. */
  readonly routes: ReadonlyMap<string, Path['route']>;
}

/** What a route is known by. */
export const routeName = ({
  component,
  route,
}: Pick<Path['route'], 'component' | 'route'>): string => `${component} ${route}`;

/**
 * Loads the program that lies in a folder. Astro’s own build does the same with what it has in memory;
 * all that is needed of it stands in the manifest of the program.
 */
export async function programOf(
  folder: string,
  { site, base }: { readonly site: string; readonly base: string },
): Promise<Program> {
  const entry = readdirSync(folder).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (!entry) throw new Error(`Astro wrote no prerender-entry into ${folder}.`);
  const [{ app, manifest }, { StaticPaths }] = await Promise.all([
    import(pathToFileURL(join(folder, entry)).href),
    import('astro/runtime/prerender/static-paths.js'),
  ]);
  app.setInternals({
    pagesByKeys: stylesOf(manifest.routes),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: consoleOf() } } });
  const routes: readonly Path['route'][] = manifest.routes.map(
    ({ routeData }: { readonly routeData: Path['route'] }) => routeData,
  );
  return {
    paths: () => new StaticPaths(app).getAll(),
    render: ({ pathname, route }) => {
      const ended = route.type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;
      return app.render(new Request(new URL(within(base, ended), site)), { routeData: route });
    },
    routes: new Map(routes.map((route) => [routeName(route), route])),
  };
}

/** The styles of each route, as Astro’s build looks them up. */
function stylesOf(
  routes: readonly { readonly routeData: Path['route']; readonly styles: readonly unknown[] }[],
): ReadonlyMap<string, { readonly styles: readonly unknown[] }> {
  return new Map(
    routes.map(({ routeData: { route, component }, styles }) => [
      `${route}&${component}`,
      { styles: styles.map((sheet) => ({ sheet, depth: 0, order: 0 })) },
    ]),
  );
}

/** Where the program says what is wrong. */
const consoleOf = () => ({
  write: ({ level, message }: { readonly level: string; readonly message: string }) => {
    if (level === 'error' || level === 'warn') console.error(message);
    return true;
  },
});
