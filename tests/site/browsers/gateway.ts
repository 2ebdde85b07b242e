import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { withoutWorkers } from './conditions.ts';
import type { Complaint, Sent } from './reader.ts';
import type { Refusal } from './refusal.ts';

/** Where pages report complaints to the proxy. */
const complaintPath = '/.complaint';

/** Injected at the start of each page, because this browser's console cannot be read otherwise. */
const listener = `(() => {
  const tell = (words) => fetch('${complaintPath}', { method: 'POST', body: words, keepalive: true });
  addEventListener('securitypolicyviolation', (breach) => tell('Policy: ' + breach.effectiveDirective +
    ' forbids ' + breach.blockedURI + ' (' + breach.sourceFile + ':' + breach.lineNumber + ') ' + breach.sample));
  addEventListener('error', (event) => tell(event.message ? String(event.error?.stack ?? event.message)
    : 'not loaded: ' + (event.target.src ?? event.target.href)), true);
  addEventListener('unhandledrejection', (event) => tell(String(event.reason?.stack ?? event.reason)));
  for (const level of ['error', 'warn']) {
    const said = console[level];
    console[level] = (...words) => { tell(words.join(' ')); said.apply(console, words); };
  }
})();`;
const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Adds that script to a policy. */
const allowing = (policy: string, hash: string): string => {
  if (/\bscript-src\b/.test(policy)) return policy.replace(/\bscript-src\b/, `script-src ${hash}`);
  const others = /\bdefault-src([^;]*)/.exec(policy)?.[1];
  return others === undefined ? policy : `${policy}; script-src${others} ${hash}`;
};

const kinds: Readonly<Record<string, string>> = { empty: 'fetch', style: 'stylesheet' };

/** A proxy between the browser and the network that records requests and can make them fail. */
export class Gateway {
  readonly complaints: Complaint[] = [];
  readonly requests: Sent[] = [];
  /** Which requests fail, or get another status. */
  refused: Refusal | undefined;
  offline = false;
  /** Whether script is on, so that pages can report complaints. */
  listens = true;
  /** Whether the pages have service workers. */
  workers = false;
  readonly #server = createServer((asked, answered) => this.#pass(asked, answered));

  /** Starts listening; returns host and port. */
  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    // A server kept for the next test file must not keep the process alive.
    this.#server.unref();
    const address = this.#server.address();
    if (address === null || typeof address === 'string')
      throw new Error('No port for the gateway.');
    return `127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #pass(asked: IncomingMessage, answered: ServerResponse): void {
    const url = new URL(asked.url ?? '');
    if (url.pathname === complaintPath) {
      this.#hear(asked, answered);
      return;
    }
    const kind = String(asked.headers['sec-fetch-dest'] ?? 'other');
    const note = (outcome: number | string): void => {
      const { href, origin } = url;
      const method = asked.method ?? 'GET';
      this.requests.push({ url: href, origin, method, kind: kinds[kind] ?? kind, outcome });
    };
    const refused = this.refused?.address.test(url.href) ? this.refused : undefined;
    if (this.offline || (refused && refused.status === undefined)) {
      note('failed');
      asked.socket.destroy();
      return;
    }
    if (refused?.status !== undefined) {
      note(refused.status);
      answered.writeHead(refused.status).end();
      return;
    }
    // Ask for uncompressed pages, so that the script can be injected.
    const headers =
      kind === 'document' ? { ...asked.headers, 'accept-encoding': '' } : asked.headers;
    const onward = request(url, { method: asked.method, headers }, (answer) => {
      note(answer.statusCode ?? 0);
      this.#answer(answer, answered, kind);
    });
    onward.once('error', () => {
      note('failed');
      asked.socket.destroy();
    });
    asked.pipe(onward);
  }

  #answer(answer: IncomingMessage, answered: ServerResponse, kind: string): void {
    // Pass on broken connections.
    answer.once('error', () => answered.destroy());
    const headers = { ...answer.headers };
    // Prevent caching: requests answered from the cache could not be refused.
    if (!this.workers) headers['cache-control'] = 'no-store';
    const isPage = kind === 'document' && /^text\/html/.test(headers['content-type'] ?? '');
    if (!isPage || !this.listens) {
      answered.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(answered);
      return;
    }
    delete headers['content-length'];
    const policy = headers['content-security-policy'];
    const script = this.workers ? listener : `${withoutWorkers};${listener}`;
    if (policy) headers['content-security-policy'] = allowing(String(policy), hashOf(script));
    answered.writeHead(answer.statusCode ?? 502, headers);
    answered.write(`<!doctype html><script>${script}</script>`);
    answer.pipe(answered);
  }

  #hear(asked: IncomingMessage, answered: ServerResponse): void {
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      this.complaints.push(Buffer.concat(parts).toString('utf8'));
      answered.writeHead(204).end();
    });
  }
}
