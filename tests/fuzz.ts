/** How many random cases a property is tried with: ten times as many in the project `fuzz`. */
export const runs = (usual: number): number => usual * Number(process.env.FUZZ ?? 1);
