import { type Chosen, settings } from './settings.ts';

/** What of an element settings leave their mark on. */
type Marked = Pick<HTMLElement, 'dataset' | 'removeAttribute'> & {
  readonly style: Pick<CSSStyleDeclaration, 'setProperty'>;
};

/** The event at the document by which settings have been applied. */
export const settingsApplied = 'settings-applied';

/**
 * Puts what is chosen on the root element, where styles and other elements look for it: a word as
 * `data-…`, a percentage as the factor `--…`. What others keep there stays.
 */
export function applySettings(chosen: Chosen, root: Marked): void {
  root.removeAttribute('style');
  for (const { name } of settings) {
    const value = chosen.get(name);
    if (typeof value === 'string') root.dataset[name] = value;
    else delete root.dataset[name];
    if (typeof value === 'number') root.style.setProperty(`--${name}`, `${value / 100}`);
  }
}

/**
 * The script that does the same before the first paint, so that nothing flashes. It stands in the
 * head of every page, before the text, so it is short: what it lets pass does no harm, and
 * `applySettings` removes what is no setting's value.
 */
export const firstPaint = (key: string): string =>
  `try{let s=JSON.parse(localStorage[${JSON.stringify(key)}]),r=document.documentElement,k,v;` +
  'for(k in s)v=s[k],v>=50&&v<=200?r.style.setProperty("--"+k,v/100):r.dataset[k]=v}catch{}';
