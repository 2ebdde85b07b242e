import type { Conditions } from './reader.ts';

/** Firefox's constants for pointers: a mouse that hovers, and touch. */
const mouse = 6;
const finger = 1;

/**
 * Firefox preferences for conditions that it must be started with.
 *
 * https://searchfox.org/firefox-main/source/modules/libpref/init/StaticPrefList.yaml
 */
export function preferencesFor(now: Required<Conditions>): Record<string, number | boolean> {
  const pointer = now.touch ? finger : mouse;
  return {
    'javascript.enabled': now.script,
    'dom.serviceWorkers.enabled': now.workers,
    // In kB; -1 means no fixed limit.
    'dom.quotaManager.temporaryStorage.fixedLimit': Number.isFinite(now.room)
      ? Math.ceil(now.room / 1024)
      : -1,
    'ui.primaryPointerCapabilities': pointer,
    'ui.allPointerCapabilities': pointer,
    'ui.systemUsesDarkTheme': now.colorScheme === 'dark' ? 1 : 0,
    'ui.prefersReducedMotion': now.reducedMotion ? 1 : 0,
    // Nobody sees the icon of a tab, which takes long to draw.
    'browser.chrome.site_icons': false,
  };
}
