import { defineConfig } from 'vitest/config';

/**
 * Two kinds of test: those of the code, all at once, and those of the built site in real browsers, one
 * file after the other, since browsers that share two processors make each other late.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/bench/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/browsers/find-engines.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Three browsers on a busy machine are late now and then; what is wrong is wrong twice.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
