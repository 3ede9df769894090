import { leftAloneUntil, type SyncState } from "../../lib/browser/sync/sync-state.ts";
import { say } from "../../lib/words/say.ts";
import { saySyncReason } from "./say-sync.ts";

/** Where sync stands, in one line. */
export function saySyncState({ account, last, waiting, coming }: SyncState, isSyncing: boolean): string {
  if (account.isPaused) return say("syncPausedState", waiting);
  if (!last) return say("syncNotYet", coming, waiting);
  if (isSyncing) return say("syncing", coming);
  if (last.why === null) return waiting === 0 ? say("syncUpToDate", last.at) : say("syncWaiting", waiting);
  const until = leftAloneUntil(last, Date.now());
  const why = until ? say("syncLeftAlone", saySyncReason(last.why), until) : saySyncReason(last.why);
  return waiting === 0 ? say("syncStoppedAt", last.at, why) : say("syncWaitingFor", waiting, why);
}
