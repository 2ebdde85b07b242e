import type { HTTPRequest } from 'puppeteer-core';

/** Which requests fail, or are answered with a status. */
export interface Refusal {
  readonly address: RegExp;
  readonly status: number | undefined;
}

/** Answers a request that waits for it because a refusal is in force. */
export function answer(request: HTTPRequest, refused: Refusal | undefined): void {
  if (!refused || request.isInterceptResolutionHandled()) return;
  const { address, status } = refused;
  const answered = !address.test(request.url())
    ? request.continue()
    : status === undefined
      ? request.abort()
      : request.respond({ status, body: '' });
  // A request may be on its way when refusing ends; it then goes on by itself.
  answered.catch((error: unknown) => {
    if (!/interception is not enabled/i.test(String(error))) throw error;
  });
}
