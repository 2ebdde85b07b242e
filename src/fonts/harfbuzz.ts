import { readFile } from 'node:fs/promises';
import { packages } from '../project.ts';

/** HarfBuzz's subsetter, compiled to WebAssembly. */
export interface Subsetter {
  readonly call: (name: string, ...values: readonly number[]) => number;
  /** Copies bytes into WebAssembly memory and returns their address, which the caller must free. */
  readonly put: (bytes: Uint8Array) => number;
  /** Copies bytes out of WebAssembly memory. */
  readonly take: (address: number, length: number) => Buffer;
}

let started: Promise<Subsetter> | undefined;

/** Loads the subsetter, on the first call only. */
export const startSubsetter = (): Promise<Subsetter> => {
  started ??= start();
  return started;
};

async function start(): Promise<Subsetter> {
  const wasm = await readFile(packages.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm);
  const { exports } = instance;
  const call: Subsetter['call'] = (name, ...values) => {
    const f = exports[name];
    if (typeof f !== 'function') throw new Error(`HarfBuzz has no function ${name}.`);
    return Number(f(...values));
  };
  // Any call may grow the memory, which detaches existing views of it.
  const memory = (): Uint8Array => {
    const { memory } = exports;
    if (!(memory instanceof WebAssembly.Memory)) throw new Error('HarfBuzz has no memory.');
    return new Uint8Array(memory.buffer);
  };
  call('_initialize');
  return {
    call,
    put: (bytes) => {
      const address = call('malloc', bytes.length);
      memory().set(bytes, address);
      return address;
    },
    take: (address, length) => Buffer.from(memory().slice(address, address + length)),
  };
}

/** Encodes an OpenType tag such as `kern` as HarfBuzz's integer. */
export const tag = (name: string): number => Buffer.from(name.padEnd(4)).readUInt32BE();
