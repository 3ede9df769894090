/** Name of the alarm that rings every quarter of an hour where the library is on several devices. */
export const SYNC_ALARM = "sync";
