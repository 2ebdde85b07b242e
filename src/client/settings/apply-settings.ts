import type { Chosen } from './settings.ts';

/** What of an element settings leave their mark on. */
type Marked = Pick<HTMLElement, 'dataset' | 'removeAttribute'> & {
  readonly style: Pick<CSSStyleDeclaration, 'setProperty'>;
};

/**
 * Puts what is chosen on the root element, where styles and other elements look for it: a word as
 * `data-…`, a percentage as the factor `--…`. Whatever else stands there goes.
 */
export function applySettings(chosen: Chosen, root: Marked): void {
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
  root.removeAttribute('style');
  for (const [name, value] of chosen) {
    if (typeof value === 'number') root.style.setProperty(`--${name}`, `${value / 100}`);
    else root.dataset[name] = value;
  }
}

/**
 * The script that does the same before the first paint, so that nothing flashes. It stands in the
 * head of every page, before the text, so it is short: it lets pass what does no harm until
 * `applySettings` takes it away.
 */
export const firstPaint = (key: string): string =>
  `try{let s=JSON.parse(localStorage[${JSON.stringify(key)}]),r=document.documentElement,k,v;` +
  'for(k in s)v=s[k],v>=50&&v<=200?r.style.setProperty("--"+k,v/100):r.dataset[k]=v}catch{}';
