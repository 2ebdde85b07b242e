import type { Chosen } from './settings.ts';

/** What of an element settings leave their mark on. */
type Marked = Pick<HTMLElement, 'dataset' | 'removeAttribute'> & {
  readonly style: Pick<CSSStyleDeclaration, 'setProperty'>;
};

/** What others keep on the root element: the running head of print, and whether matches are marked. */
const others: ReadonlySet<string> = new Set(['running', 'marked']);

/**
 * Puts what is chosen on the root element, where styles and other elements look for it: a word as
 * `data-…`, a percentage as the factor `--…`. Whatever else stands there goes, but for what others keep.
 */
export function applySettings(chosen: Chosen, root: Marked): void {
  root.removeAttribute('style');
  for (const name of Object.keys(root.dataset)) if (!others.has(name)) delete root.dataset[name];
  for (const [name, value] of chosen) {
    if (typeof value === 'number') root.style.setProperty(`--${name}`, `${value / 100}`);
    else root.dataset[name] = value;
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
