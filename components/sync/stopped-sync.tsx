import { answerStop, type SyncPressed } from "../../lib/browser/sync/ask-sync.ts";
import type { LastSync, SyncAnswered } from "../../lib/browser/sync/sync-state.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { saySyncHint } from "./say-sync.ts";

interface StoppedSyncProps {
  readonly why: NonNullable<LastSync["why"]>;
  readonly count: number;
  readonly onAnswered: (answered: Promise<SyncPressed>) => void;
}

/** What stopped the last sync: what is safe, and what the person can answer. */
export function StoppedSync({ why, count, onAnswered }: StoppedSyncProps) {
  const answer = (answered: SyncAnswered, text: string) => (
    <button type="button" className="button small" onClick={() => onAnswered(answerStop(answered))}>
      {text}
    </button>
  );
  return (
    <div className="notice danger" role="alert">
      <Icon name="warning" />
      <span>{why === "many-deletions" ? say("syncDeletionsAsk", count) : saySyncHint(why)}</span>
      {why === "many-deletions" && answer({ keepAll: true }, say("syncKeepAll"))}
      {why === "many-deletions" && answer({ deletions: count }, say("syncDeleteHere"))}
      {why === "server-restored" && answer({ sendAgain: true }, say("syncSendAgain"))}
    </div>
  );
}
