import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';
import type { Subject } from './subjects.ts';

/** A response of the server: bytes of its body as sent, and the time in ms since 1970. */
interface Sent {
  readonly path: string;
  readonly bytes: number;
  readonly at: number;
}

const log: Sent[] = [];

/** Records what this process's servers send, including to workers. */
export const watchTraffic = (): void =>
  subscribe('http.server.response.finish', (message) => {
    if (typeof message !== 'object' || !message || !('response' in message)) return;
    const { response } = message;
    if (!(response instanceof ServerResponse)) return;
    const bytes = Number(response.getHeader('content-length') ?? 0);
    const at = performance.timeOrigin + performance.now();
    log.push({ path: response.req.url ?? '', bytes, at });
  });

/** Clears the record. */
export const forget = (): void => {
  log.length = 0;
};

/** What a first result needed. */
export interface Needed {
  readonly bytes: number;
  readonly requests: number;
  /** Bytes sent meanwhile that it did not wait for. */
  readonly besides: number;
}

/** What was sent between two times, plus earlier responses that belong to the search. */
export function sentBetween(
  from: number,
  to: number,
  { own, beside }: Pick<Subject, 'own' | 'beside'>,
): Needed {
  const sent = log.filter(({ at, path }) => at <= to && (at > from || own.test(path)));
  const needed = sent.filter(({ path }) => !beside?.test(path));
  const sum = (some: readonly Sent[]): number => some.reduce((all, { bytes }) => all + bytes, 0);
  return { bytes: sum(needed), requests: needed.length, besides: sum(sent) - sum(needed) };
}
