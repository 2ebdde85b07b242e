import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Writes down, for the end of `npm test`, which tests were skipped and why. */
export default class UntriedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env.UNTRIED;
    const lines = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => {
        const result = test.result();
        const reason = result.state === 'skipped' ? result.note : undefined;
        return `${test.fullName}: ${reason ?? 'nothing was said of why'}\n`;
      }),
    );
    if (file && lines.length > 0) appendFileSync(file, lines.join(''));
  }
}
