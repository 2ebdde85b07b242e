import { setTimeout as pause } from 'node:timers/promises';

/**
 * Polls until the result is true, for `limit` milliseconds; returns undefined, or the reason for
 * failure.
 *
 * Errors count as false, because a page that is navigating cannot be asked.
 */
export async function untilTrue(
  ask: () => Promise<unknown>,
  limit: number,
): Promise<string | undefined> {
  const end = Date.now() + limit;
  for (;;) {
    let answer: string;
    try {
      const now = await ask();
      if (now) return undefined;
      answer = `it was ${now}`;
    } catch (error) {
      answer = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) return answer;
    await pause(25);
  }
}
