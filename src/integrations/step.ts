import type { AstroIntegrationLogger } from 'astro';

/** Starts a step of the build; what it returns logs what the step did, and how long that took. */
export function startStep(logger: Pick<AstroIntegrationLogger, 'info'>): (done: string) => void {
  const start = performance.now();
  return (done) => logger.info(`${done} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
