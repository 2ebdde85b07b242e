import type { Conditions } from './reader.ts';

/** Firefox's numbers for what can be pointed with: a fine pointer that hovers, and a finger. */
const mouse = 6;
const finger = 1;

/**
 * The preferences that bring Firefox under conditions which it can be told of only when it starts.
 *
 * https://searchfox.org/firefox-main/source/modules/libpref/init/StaticPrefList.yaml
 */
export function preferencesFor(now: Required<Conditions>): Record<string, number | boolean> {
  const pointer = now.touch ? finger : mouse;
  return {
    'javascript.enabled': now.script,
    'dom.serviceWorkers.enabled': now.workers,
    // In kB; -1 is as the disk allows.
    'dom.quotaManager.temporaryStorage.fixedLimit': Number.isFinite(now.room)
      ? Math.ceil(now.room / 1024)
      : -1,
    'ui.primaryPointerCapabilities': pointer,
    'ui.allPointerCapabilities': pointer,
    'ui.systemUsesDarkTheme': now.colorScheme === 'dark' ? 1 : 0,
    'ui.prefersReducedMotion': now.reducedMotion ? 1 : 0,
  };
}
