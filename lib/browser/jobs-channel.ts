/** Name of the channel on which the background tells the offscreen document that there is work. */
export const JOBS_CHANNEL = "lectern-jobs";

/** What there is to do: jobs that wait, or a backup. */
export type Errand = "jobs" | "backup";
