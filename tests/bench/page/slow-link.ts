import { connect, createServer, type Socket } from 'node:net';

/** A slow mobile link: round-trip time in ms, and bits per second in each direction. */
export interface Slowness {
  readonly roundTrip: number;
  readonly down: number;
  readonly up: number;
}

/** Lighthouse's slow 4G. */
export const slow4G: Slowness = { roundTrip: 150, down: 1_600_000, up: 750_000 };

const segment = 1460;
const firstWindow = 10 * segment;
const headers = 40;

/** One direction of a link, whose bandwidth all connections share. */
class Lane {
  #free = 0;
  readonly #bytesPerMs: number;
  constructor(bits: number) {
    this.#bytesPerMs = bits / 8000;
  }
  /** The time in ms when the last of these bytes has been sent. */
  send(bytes: number): number {
    this.#free = Math.max(this.#free, performance.now()) + bytes / this.#bytesPerMs;
    return this.#free;
  }
}

const at = (time: number, then: () => void): unknown =>
  setTimeout(then, Math.max(0, time - performance.now()));

/**
 * A proxy that simulates a slow link with TCP handshakes and slow start: an initial window of ten
 * segments that doubles with each round trip.
 *
 * The browser's own throttling does not simulate those, and does not apply to workers.
 */
export async function slowLink(
  target: number,
  { roundTrip, down, up }: Slowness,
): Promise<{ readonly port: number; close(): void }> {
  const lanes = { down: new Lane(down), up: new Lane(up) };
  const open = new Set<Socket>();

  const join = (client: Socket): void => {
    const server = connect(target, '127.0.0.1').setNoDelay(true);
    const ready = performance.now() + roundTrip;
    let [waiting, window, underWay, last] = [Buffer.alloc(0), firstWindow, 0, 0];

    const pump = (): void => {
      while (waiting.length > 0 && underWay < window) {
        const part = waiting.subarray(0, segment);
        waiting = waiting.subarray(part.length);
        underWay += part.length;
        last = lanes.down.send(part.length + headers) + roundTrip / 2;
        at(last, () => client.writable && client.write(part));
        at(last + roundTrip / 2, () => {
          underWay -= part.length;
          window += part.length;
          pump();
        });
      }
    };
    client.on('data', (part) => {
      const sent = Math.max(lanes.up.send(part.length + headers), ready);
      at(sent + roundTrip / 2, () => server.writable && server.write(part));
    });
    server.on('data', (part) => {
      waiting = Buffer.concat([waiting, part]);
      pump();
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        at(last + roundTrip, () => other.destroy());
      });
    }
  };

  const link = createServer({ noDelay: true }, join);
  await new Promise<void>((done) => link.listen(0, '127.0.0.1', done));
  const address = link.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    close: () => {
      for (const socket of open) socket.destroy();
      link.close();
    },
  };
}
