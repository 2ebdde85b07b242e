import type { Chosen } from './settings.ts';

/** The parts of an element that settings change. */
type SettingsRoot = Pick<HTMLElement, 'dataset' | 'removeAttribute'> & {
  readonly style: Pick<CSSStyleDeclaration, 'setProperty'>;
};

/**
 * Data attributes of the root element that are not settings: the running head in print, and whether
 * matches are highlighted.
 */
const others: ReadonlySet<string> = new Set(['running', 'marked']);

/**
 * Applies settings to the root element: a word as a data attribute, a percentage as a factor in a
 * custom property. Removes those of all other settings.
 */
export function applySettings(chosen: Chosen, root: SettingsRoot): void {
  root.removeAttribute('style');
  for (const name of Object.keys(root.dataset)) if (!others.has(name)) delete root.dataset[name];
  for (const [name, value] of chosen) {
    if (typeof value === 'number') root.style.setProperty(`--${name}`, `${value / 100}`);
    else root.dataset[name] = value;
  }
}

/**
 * Returns the inline JavaScript that applies settings before the first paint, to avoid a flash.
 *
 * It precedes the text in every page, so it is short and does not validate settings: invalid ones
 * do no harm, and `applySettings` removes them.
 */
export const firstPaint = (key: string): string =>
  `try{let s=JSON.parse(localStorage[${JSON.stringify(key)}]),r=document.documentElement,k,v;` +
  'for(k in s)v=s[k],v>=50&&v<=200?r.style.setProperty("--"+k,v/100):r.dataset[k]=v}catch{}';
