import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is true, for `limit` milliseconds.
 *
 * An error is an answer too: a page that is being left can be asked nothing. Returns nothing if it
 * came true, else why not.
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
