import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Whether a test of the site drives a browser: it is one of theirs, or imports what drives them. */
const drivesBrowser = (file: string): boolean =>
  file.includes('/browsers/') ||
  /from '\.[^']*(?:browsers\/|in-each-engine)/.test(readFileSync(file, 'utf8'));

const onSite = globSync('tests/site/**/*.test.ts').map((file) => file.replaceAll('\\', '/'));

/**
 * Two kinds of test: those of the code and of the built files, all at once, and those in real browsers,
 * one file after the other, since browsers that share two processors make each other late.
 */
export default defineConfig({
  test: {
    // Vitest empties style sheets, even those that the exports import as text.
    css: { include: /\?raw$/ },
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/bench/**', ...onSite.filter(drivesBrowser)],
          testTimeout: 20_000,
          // Some build the whole project anew.
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: onSite.filter(drivesBrowser),
          globalSetup: ['tests/site/browsers/find-engines.ts'],
          fileParallelism: false,
          // In one process, so that each file finds the browsers running that the last one has left.
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Three browsers on a busy machine are late now and then; what is wrong is wrong each time.
          retry: process.env.CI ? 2 : 0,
        },
      },
    ],
  },
});
