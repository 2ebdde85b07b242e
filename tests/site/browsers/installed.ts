import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Engine, EngineName } from './engine.ts';

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Paths of programs with these names, in the order of PATH and then of further paths. */
export function programs(names: readonly string[], further: readonly string[]): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...further,
  ];
  return [...new Set(paths)].filter(isProgram);
}

/** A possible browser; asking for its version shows whether it works. */
export type Candidate = Pick<Engine, 'origin' | 'executable' | 'environment'>;

/** The candidate as an engine if it starts; otherwise one line that says why it does not. */
export function tryEngine(name: EngineName, candidate: Candidate): Engine | string {
  const { stdout, stderr, error, status } = spawnSync(candidate.executable, ['--version'], {
    env: { ...process.env, ...candidate.environment },
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (status === 0) return { name, ...candidate, version: stdout.trim() };
  const reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
  return `${candidate.origin}: ${candidate.executable}: ${reason || `exit ${status}`}`;
}
