/** Name of the channel on which the background tells the offscreen document that there is work. */
export const JOBS_CHANNEL = "lectern-jobs";

/** What there is to do: jobs that wait, a backup, a sync. */
export type Errand = "jobs" | "backup" | "sync";
