import { untilTrue } from './until-true.ts';

/** The centre of an element's first line in the window, and whether a click there hits it. */
export interface Centre {
  readonly middle: [number, number];
  readonly isHit: boolean;
}

/**
 * Asks for the centre of an element until it stays the same: engines may scroll a little later than
 * they were told to, and a click in between would miss. An element that stays covered is clicked all
 * the same, after half a second.
 */
export async function hitPoint(ask: () => Promise<Centre>): Promise<[number, number]> {
  let now = await ask();
  await untilTrue(async () => {
    const before = now;
    now = await ask();
    return before.isHit && now.isHit && `${before.middle}` === `${now.middle}`;
  }, 500);
  return now.middle;
}
