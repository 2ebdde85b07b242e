import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * The cost of a program: seconds, peak memory of its largest Node process in MB, and output lines.
 */
export interface Taken {
  readonly seconds: number;
  readonly memory: number;
  readonly said: readonly string[];
}

const tellPeak = "process.on('exit', () => console.log('PEAK ' + process.resourceUsage().maxRSS));";

/** Runs a Node program and measures it; throws its output if it fails. */
export function run(
  folder: string,
  [script = '', ...args]: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Taken> {
  const told = `data:text/javascript,${encodeURIComponent(tellPeak)}`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', told, script, ...args], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (words) => {
      said.push(words);
    });
  return new Promise((resolve, reject) => {
    child.once('close', (status) => {
      if (status !== 0) return reject(new Error(`${script} in ${folder}:\n${said.join('\n')}`));
      const seconds = (performance.now() - start) / 1000;
      const peaks = said.map((words) => Number(/PEAK (\d+)/.exec(words)?.[1] ?? 0));
      resolve({ seconds, memory: Math.max(0, ...peaks) / 1024, said });
    });
  });
}

/** The cost of several programs in sequence. */
export const together = (all: readonly Taken[]): Taken => ({
  seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
  memory: Math.max(...all.map(({ memory }) => memory)),
  said: all.flatMap(({ said }) => said),
});

/**
 * Seconds that an Astro build spent on certain pages and files, from its log, which has a line for
 * each path: `├─ /about/index.html (+13ms)`.
 */
export function rendering({ said }: Taken, counts: (path: string) => boolean): number {
  const line = /[├└]─ (\S+) \(\+([\d.]+)(ms|s)\)/;
  return said.reduce((sum, words) => {
    const [, path = '', time = '', unit] = line.exec(words) ?? [];
    return path && counts(path) ? sum + Number(time) / (unit === 'ms' ? 1000 : 1) : sum;
  }, 0);
}

/** Seconds that one of our builds spent on compression, which no peer does; from its log. */
export function compressing({ said }: Taken): number {
  const step = /files compressed.*\((\d+\.\d) s\)/;
  const took = said.flatMap((words) => step.exec(words)?.[1] ?? []);
  if (!took[0]) throw new Error('The build did not say how long it compressed.');
  return Number(took[0]);
}
