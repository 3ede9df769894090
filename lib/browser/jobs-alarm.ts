/** Wakes whoever works on jobs, as long as there are any. */
export const JOBS_ALARM = "jobs";
/** The shortest time that Chrome takes (since version 120), in minutes. */
export const HALF_A_MINUTE = 0.5;
