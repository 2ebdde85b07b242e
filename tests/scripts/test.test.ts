import { describe, expect, it } from 'vitest';
import { tally } from '../../scripts/test.mjs';

const results = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
};

describe('the last line of npm test', () => {
  it('counts the tests', () => {
    expect(tally(results, true)).toBe('12 passed, 0 failed');
    expect(tally({ ...results, numFailedTests: 2 }, false)).toBe('12 passed, 2 failed');
  });

  it('tells of tests that were skipped', () => {
    expect(tally({ ...results, numPendingTests: 1, numTodoTests: 2 }, true)).toBe(
      '12 passed, 0 failed, 3 skipped',
    );
  });

  it('counts a file that could not be read as failed', () => {
    const unread = [{ status: 'failed', assertionResults: [] }];
    expect(tally({ ...results, testResults: unread }, false)).toBe('12 passed, 1 failed');
  });

  it('never says that nothing failed when something did', () => {
    expect(tally(results, false)).toBe('12 passed, 1 failed');
  });
});
