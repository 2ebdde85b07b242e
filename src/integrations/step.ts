import type { AstroIntegrationLogger } from 'astro';

/** Starts a build step; the function it returns logs a summary and the time taken. */
export function startStep(logger: Pick<AstroIntegrationLogger, 'info'>): (done: string) => void {
  const start = performance.now();
  return (done) => logger.info(`${done} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
