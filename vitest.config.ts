import { defineConfig } from 'vitest/config';

/** Browser tests share running browsers within a process; two processes keep two cores busy. */
const inBrowsers = {
  isolate: false,
  maxWorkers: 2,
  globalSetup: ['tests/site/browsers/find-engines.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

const everyEngine = 'tests/site/every-engine/*.test.ts';
/** The suites of `every-engine` in which engines differ most; they run in all three before a change lands. */
const mostDiffering = [
  'tests/site/every-engine/note*.test.ts',
  'tests/site/every-engine/{highlights,highlight-storage,keyboard,margin-notes,offline,place-menu}.test.ts',
  'tests/site/every-engine/{print,quotation,reading-keys,search-dialog,selection,settings}.test.ts',
  'tests/site/every-engine/{touch,typography}.test.ts',
];

/**
 * Test projects, mostly by folder. `npm test` runs the first three, fastest first; `npm run test:all`
 * adds the next four, and `npm run test:thorough` runs the last two (`scripts/test.mjs`).
 */
export default defineConfig({
  test: {
    // By default Vitest empties style sheets, even those that the exports import as text.
    css: { include: /\?raw$/ },
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          // Load modules once per process, not once per file; tests then take a third of the time.
          isolate: false,
          setupFiles: ['tests/fixed-seed.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/bench/**', 'tests/collation/**', 'tests/site/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'files',
          include: ['tests/site/{files,fidelity}/*.test.ts', 'tests/collation/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'chromium',
          include: ['tests/site/*.test.ts', everyEngine],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          // Property tests, here with ten times as many random inputs.
          include: [
            'tests/**/{every-word,find,match,mistakes,parse-pieces,plain,read-json}.test.ts',
            'tests/client/**/{nearest-place,reading-place,settings,text-fragment}.test.ts',
            'tests/highlights/{files,share-link}.test.ts',
            'tests/scripts/serve.test.ts',
          ],
          env: { FUZZ: '10' },
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'engines',
          include: mostDiffering,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'pictures',
          include: ['tests/site/pictures/*.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'elsewhere',
          include: ['tests/site/elsewhere/*.test.ts'],
          // These build the whole project.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'thorough',
          include: [
            'tests/site/thorough/*.test.ts',
            'tests/site/{accessibility,audit}.test.ts',
            'tests/site/every-engine/offline-versions.test.ts',
          ],
          // More cases: every page, and every way in which an update can fail.
          env: { THOROUGH: '1' },
          // Some build the whole project, several times over.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 5 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'further-engines',
          include: [everyEngine],
          exclude: mostDiffering,
          sequence: { groupOrder: 6 },
        },
      },
    ],
  },
});
