import type { Snapshot } from "../../lib/backup/snapshot.ts";
import { say } from "../../lib/words/say.ts";
import { saySnapshotContent, saySnapshotReason } from "./say-snapshot.ts";

interface SnapshotListProps {
  readonly snapshots: readonly Snapshot[];
  readonly onRestore: (snapshot: Snapshot) => void;
}

/** When each was taken, before what, what it holds, and the way back to it. */
export function SnapshotList({ snapshots, onRestore }: SnapshotListProps) {
  return (
    <ul className="snapshots" aria-label={say("snapshots")}>
      {snapshots.map((snapshot) => (
        <li key={snapshot.id} className="row">
          <span className="grow">
            <time dateTime={snapshot.at}>{say("dateTime", snapshot.at)}</time> · {saySnapshotReason(snapshot)}
            <span className="meta"> {saySnapshotContent(snapshot)}</span>
          </span>
          {snapshot.missing === null && (
            <button
              type="button"
              className="button small"
              aria-label={say("restoreSnapshot", snapshot.at)}
              onClick={() => onRestore(snapshot)}
            >
              {say("restore")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
