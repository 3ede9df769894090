/** Held by whoever syncs, or changes what a sync reads: two at once would each overtake the other. */
export const SYNC_LOCK = "lectern-sync";
