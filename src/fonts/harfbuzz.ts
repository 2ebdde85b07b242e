import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** HarfBuzz’s subsetter, compiled to WebAssembly: its C functions by name, and its memory. */
export interface Subsetter {
  readonly call: (name: string, ...values: readonly number[]) => number;
  /** Copies bytes into its memory; whoever asked frees the address. */
  readonly put: (bytes: Uint8Array) => number;
  /** A copy of bytes in its memory. */
  readonly take: (address: number, length: number) => Buffer;
}

let started: Promise<Subsetter> | undefined;

/** Starts it, once in a process. */
export const startSubsetter = (): Promise<Subsetter> => {
  started ??= start();
  return started;
};

async function start(): Promise<Subsetter> {
  // Built code stands elsewhere than the packages: they are found from the project’s folder.
  const packages = createRequire(join(process.cwd(), 'package.json'));
  const wasm = await readFile(packages.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm);
  const { exports } = instance;
  const call: Subsetter['call'] = (name, ...values) => {
    const f = exports[name];
    if (typeof f !== 'function') throw new Error(`HarfBuzz has no function ${name}.`);
    return Number(f(...values));
  };
  // The memory may grow at any call, which detaches every view of it.
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

/** An OpenType tag such as `kern` as the number that HarfBuzz knows it by. */
export const tag = (name: string): number => Buffer.from(name.padEnd(4)).readUInt32BE();
