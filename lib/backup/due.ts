/** A backup is no older than this, in milliseconds, as long as there is something that it lacks. */
const OLDEST = 24 * 60 * 60 * 1000;
/** And lacks no more changes than this. */
const MOST_CHANGES = 20;

/** Whether it is time for a backup; one that lacks nothing is as good as a new one. */
export function isBackupDue(last: string | null, changes: number, now: Date): boolean {
  if (changes === 0) return false;
  if (last === null || changes >= MOST_CHANGES) return true;
  // A clock that was set back must not put backups off for as long.
  return Math.abs(now.getTime() - Date.parse(last)) >= OLDEST;
}
