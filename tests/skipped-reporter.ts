import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Lists the tests that were skipped, with the reasons, for the end of `npm test`. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env.SKIPPED_TESTS;
    const lines = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => {
        const result = test.result();
        const reason = result.state === 'skipped' ? result.note : undefined;
        return `${test.fullName}: ${reason ?? 'no reason given'}\n`;
      }),
    );
    if (file && lines.length > 0) appendFileSync(file, lines.join(''));
  }
}
