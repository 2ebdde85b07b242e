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
  if (!address.test(request.url())) void request.continue();
  else if (status === undefined) void request.abort();
  else void request.respond({ status, body: '' });
}
