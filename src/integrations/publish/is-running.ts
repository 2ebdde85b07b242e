/** What `isRunning` needs of the current process. */
export type Own = Pick<NodeJS.Process, 'pid' | 'kill'>;

/** Whether another process has this id. */
export function isRunning(pid: number, { pid: own, kill }: Own): boolean {
  // After a container restarts, an earlier build may have had this process's id.
  if (!Number.isInteger(pid) || pid <= 0 || pid === own) return false;
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
