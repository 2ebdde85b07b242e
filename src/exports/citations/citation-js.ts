import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Packages are resolved from the project, because built code is in another folder. */
const packages = createRequire(join(process.cwd(), 'package.json'));

type Plugins = typeof import('@citation-js/core').plugins;
type Styles = ReturnType<Plugins['config']['get']>['styles'];

let plugins: Plugins | undefined;

/** Loads Citation.js with its styles and formats, only when needed because it takes a second. */
export function citationJs(): Plugins {
  if (plugins) return plugins;
  ({ plugins } = packages('@citation-js/core'));
  for (const name of ['csl', 'bibtex', 'ris']) packages(`@citation-js/plugin-${name}`);
  if (!plugins) throw new Error('Citation.js has no plugins: npm install.');
  prepareApa(plugins.config.get('@csl').styles);
  return plugins;
}

/**
 * Removes sorting from APA's citations: all citations here are of one work, and the sorting macros,
 * which expand to 68,000 instructions, take half of the processor's start-up time.
 */
function prepareApa(styles: Styles): void {
  styles.add('apa', styles.get('apa').replace(/(<citation [^>]*>)<sort>.*?<\/sort>/s, '$1'));
}

/**
 * The CSL locale for a language tag: that of the same tag, or else of the same language, or else
 * English.
 */
export function cslLocale(lang: string): string {
  const locales = citationJs().config.get('@csl').locales.list();
  const { language } = new Intl.Locale(lang);
  const ofLanguage = locales.find((locale) => new Intl.Locale(locale).language === language);
  return locales.includes(lang) ? lang : (ofLanguage ?? 'en-US');
}
