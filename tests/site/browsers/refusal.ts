import type { HTTPRequest } from 'puppeteer-core';

/** Which requests fail, or get another status. */
export interface Refusal {
  readonly address: RegExp;
  readonly status: number | undefined;
}

/** Handles an intercepted request. */
export function answer(request: HTTPRequest, refused: Refusal | undefined): void {
  if (!refused || request.isInterceptResolutionHandled()) return;
  const { address, status } = refused;
  const answered = !address.test(request.url())
    ? request.continue()
    : status === undefined
      ? request.abort()
      : request.respond({ status, body: '' });
  // Requests still pending when refusing ends continue by themselves.
  answered.catch((error: unknown) => {
    if (!/interception is not enabled/i.test(String(error))) throw error;
  });
}
