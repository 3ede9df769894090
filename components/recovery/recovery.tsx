import { useState } from "react";
import { sayOpening } from "../../lib/browser/say-opening.ts";
import { say } from "../../lib/words/say.ts";
import { SnapshotList } from "../backup/snapshot-list.tsx";
import { useSnapshots } from "../backup/use-snapshots.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { RestoreFile } from "./restore-file.tsx";
import { SalvageStep } from "./salvage-step.tsx";
import { useRecovery } from "./use-recovery.ts";

/** Where it failed: while the library was opened, read, or shown. */
export type FailedAt = "opening" | "reading" | "showing";

const TITLES = {
  opening: "recoveryTitle",
  reading: "recoveryUnreadTitle",
  showing: "recoveryStoppedTitle",
} as const satisfies Record<FailedAt, string>;

interface RecoveryProps {
  readonly where?: FailedAt;
  readonly error: unknown;
  readonly leave?: () => void;
}

/** Stands in place of a library that cannot be opened or read: what happened, and the ways on, the mildest first. */
export function Recovery({
  where = "opening",
  error,
  leave = where === "opening" ? reload : beginWithList,
}: RecoveryProps) {
  const recovery = useRecovery(leave);
  const snapshots = useSnapshots().filter(({ missing }) => missing === null);
  const [asking, setAsking] = useState(false);
  const { step } = recovery.restoring;
  return (
    <main className="recovery">
      <h1>{say(TITLES[where])}</h1>
      <div className="notice danger" role="alert">
        <Icon name="warning" />
        <span>{sayFailure(where, error)}</span>
      </div>
      <button type="button" className="button primary" onClick={recovery.leave}>
        {say("recoveryRetry")}
      </button>
      <SalvageStep salvage={recovery.salvage} onRescue={() => void recovery.rescue()} />
      <RestoreFile recovery={recovery} />
      {snapshots.length > 0 && (
        <section>
          <h2>{say("snapshots")}</h2>
          <p>{say("recoverySnapshotsHint")}</p>
          <SnapshotList snapshots={snapshots} onRestore={(snapshot) => void recovery.restoreSnapshot(snapshot)} />
        </section>
      )}
      <section className="group risk">
        <h2>{say("recoveryAnew")}</h2>
        <p>{say("recoveryAnewHint")}</p>
        <button type="button" className="button danger" disabled={step === "running"} onClick={() => setAsking(true)}>
          {say("recoveryAnew")}
        </button>
      </section>
      <ConfirmDialog
        open={asking}
        title={say("recoveryAnew")}
        question={say("recoveryAnewAsk")}
        confirm={say("recoveryAnew")}
        onConfirm={() => void recovery.anew()}
        onClose={() => setAsking(false)}
      />
    </main>
  );
}

function sayFailure(where: FailedAt, error: unknown): string {
  if (where === "opening") return sayOpening(error);
  return say(where === "reading" ? "recoveryUnread" : "recoveryStopped");
}

function reload(): void {
  location.reload();
}

/** What the address names may be what cannot be read. */
function beginWithList(): void {
  location.hash = "";
  location.reload();
}
