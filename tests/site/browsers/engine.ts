/** The families of browsers that readers use. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** A browser found on this machine: plain data, so that one search serves every test file. */
export interface Engine {
  readonly name: EngineName;
  /** How it was found, such as “CHROMIUM_PATH”. */
  readonly origin: string;
  readonly executable: string;
  /** What it must be started with beside the present environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** What it says of itself, such as “Chromium 153.0.7000.0”. */
  readonly version: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly engines: readonly Engine[];
  }
}
