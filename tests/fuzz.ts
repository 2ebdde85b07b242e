/**
 * The number of samples for a property test; ten times as many in the project `fuzz`, which draws
 * some 100,000.
 */
export const runs = (usual: number): number => usual * Number(process.env.FUZZ ?? 1);
