/** The browser engines that readers use. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** A browser on this machine, as plain data, so that all test files share one search. */
export interface Engine {
  readonly name: EngineName;
  /** Where it was found, such as “CHROMIUM_PATH”. */
  readonly origin: string;
  readonly executable: string;
  /** Environment variables it needs besides the present ones. */
  readonly environment: Readonly<Record<string, string>>;
  /** Its version, such as “Chromium 153.0.7000.0”. */
  readonly version: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly engines: readonly Engine[];
  }
}
