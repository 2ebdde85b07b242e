import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { dist, type Site, serveSite } from './site.ts';

/**
 * What goes wrong with a response: it breaks off, has wrong bytes, is held back until released, or
 * has an error status.
 */
type Fault = 'cut' | 'garbled' | 'held' | number;

/** A built site with a network that can fail, and that can switch to another version. */
export interface FaultySite extends Site {
  /** Makes matching responses fail until called again. */
  fail(address?: RegExp, fault?: Fault): void;
  /** Serves the site in another folder at the same address from now on. */
  publish(root: string): Promise<void>;
  /** Listens again at the same address after `close`. */
  open(): Promise<void>;
}

/** Serves a built site with a network that can be made to fail. */
export async function serveFaulty(root: string = dist): Promise<FaultySite> {
  let behind = await serveSite(root);
  let failing: { readonly address: RegExp; readonly fault: Fault } | undefined;
  const held = new Set<() => void>();
  const release = (): void => {
    for (const go of held) go();
    held.clear();
  };

  async function pass(asked: IncomingMessage, answered: ServerResponse): Promise<void> {
    const fault = failing?.address.test(asked.url ?? '') ? failing.fault : undefined;
    if (typeof fault === 'number') {
      answered.writeHead(fault).end();
      return;
    }
    if (fault === 'held') await new Promise<void>((go) => held.add(go));
    const headers = { ...asked.headers };
    // Changing bytes of a compressed file would make it impossible to unpack.
    if (fault === 'garbled') headers['accept-encoding'] = 'identity';
    const onward = request(new URL(asked.url ?? '', behind.address), { headers }, (answer) => {
      answered.writeHead(answer.statusCode ?? 502, answer.headers);
      if (fault === 'cut') {
        answer.once('end', () => asked.socket.destroy());
        answer.once('data', (bytes: Buffer) => {
          answered.write(bytes.subarray(0, bytes.length / 2), () => asked.socket.destroy());
        });
      } else if (fault === 'garbled') {
        answer.on('data', (bytes: Buffer) => answered.write(bytes.map((byte) => byte ^ 0x55)));
        answer.once('end', () => answered.end());
      } else answer.pipe(answered);
    });
    onward.once('error', () => asked.socket.destroy());
    onward.end();
  }

  const listen = (port: number): Promise<Server> =>
    new Promise((done, fail) => {
      const server = createServer((asked, answered) => void pass(asked, answered));
      server.once('error', fail);
      server.listen(port, '127.0.0.1', () => done(server));
    });
  let server = await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port for the site.');
  const { port } = address;
  return {
    address: `http://127.0.0.1:${port}${new URL(behind.address).pathname}`,
    fail: (wanted, fault = 404) => {
      release();
      failing = wanted && { address: wanted, fault };
    },
    publish: async (other) => {
      await behind.close();
      behind = await serveSite(other);
    },
    open: async () => {
      server = await listen(port);
    },
    close: async () => {
      release();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
