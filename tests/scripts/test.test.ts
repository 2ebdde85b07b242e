import { describe, expect, it } from 'vitest';
import { failures, tally } from '../../scripts/test.mjs';

const results = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
};

describe('the last line of npm test', () => {
  it('counts the tests', () => {
    expect(tally([results], true)).toBe('12 passed, 0 failed');
    expect(tally([{ ...results, numFailedTests: 2 }], false)).toBe('12 passed, 2 failed');
  });

  it('adds up several reports', () => {
    expect(tally([results, { ...results, numFailedTests: 1 }], false)).toBe('24 passed, 1 failed');
    expect(tally([], true)).toBe('0 passed, 0 failed');
  });

  it('counts skipped tests', () => {
    expect(tally([{ ...results, numPendingTests: 1, numTodoTests: 2 }], true)).toBe(
      '12 passed, 0 failed, 3 skipped',
    );
  });

  it('counts a file that could not be loaded as failed', () => {
    const unreadable = [{ status: 'failed', assertionResults: [] }];
    expect(tally([{ ...results, testResults: unreadable }], false)).toBe('12 passed, 1 failed');
  });

  it('never reports 0 failures if a step failed', () => {
    expect(tally([results], false)).toBe('12 passed, 1 failed');
    expect(tally([], false)).toBe('0 passed, 1 failed');
  });
});

describe('the list of failures', () => {
  it('names each test with the reason, and each file that could not be loaded', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a text is read', failureMessages: [] },
      {
        status: 'failed',
        fullName: 'a text is found',
        failureMessages: ['Error: not there\n  at x'],
      },
    ];
    const testResults = [
      { name: 'a.test.ts', message: '', status: 'failed', assertionResults },
      { name: 'b.test.ts', message: 'No such file\nat y', status: 'failed', assertionResults: [] },
    ];
    expect(failures({ ...results, testResults })).toEqual([
      'b.test.ts: No such file',
      'a text is found: Error: not there',
    ]);
    expect(failures({ ...results, testResults: [] })).toEqual([]);
  });
});
