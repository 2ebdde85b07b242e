import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Built code lies in another folder than its packages, which are found from the project’s. */
const packages = createRequire(join(process.cwd(), 'package.json'));

type Plugins = typeof import('@citation-js/core').plugins;
type Styles = ReturnType<Plugins['config']['get']>['styles'];

let plugins: Plugins | undefined;

/** Citation.js with its styles and formats: not before it is asked, since it takes a second to start. */
export function citationJs(): Plugins {
  if (plugins) return plugins;
  ({ plugins } = packages('@citation-js/core'));
  for (const name of ['csl', 'bibtex', 'ris']) packages(`@citation-js/plugin-${name}`);
  if (!plugins) throw new Error('Citation.js has no plugins: npm install.');
  prepareApa(plugins.config.get('@csl').styles);
  return plugins;
}

/**
 * Every citation here is of one work, among which there is nothing to sort; and what APA sorts several by
 * is half of all that a processor of it is made of: it unfolds into 68,000 steps.
 */
function prepareApa(styles: Styles): void {
  styles.add('apa', styles.get('apa').replace(/(<citation [^>]*>)<sort>.*?<\/sort>/s, '$1'));
}

/** The locale of CSL for a language tag: its own, or one of its language; English where there is none. */
export function cslLocale(lang: string): string {
  const locales = citationJs().config.get('@csl').locales.list();
  const { language } = new Intl.Locale(lang);
  const ofLanguage = locales.find((locale) => new Intl.Locale(locale).language === language);
  return locales.includes(lang) ? lang : (ofLanguage ?? 'en-US');
}
