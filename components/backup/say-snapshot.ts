import type { Snapshot } from "../../lib/backup/snapshot.ts";
import { say } from "../../lib/words/say.ts";

/** What a snapshot was taken before. */
export function saySnapshotReason({ reason }: Snapshot): string {
  switch (reason.kind) {
    case "import":
      return say("snapshotBeforeImport", reason.name);
    case "merge":
      return say("snapshotBeforeMerge", reason.to);
    case "upgrade":
      return say("snapshotBeforeUpgrade", reason.from);
  }
}

/** What it holds, or why there is none. */
export function saySnapshotContent({ missing, entries, bytes, isWhole }: Snapshot): string {
  if (missing === "too-large") return say("snapshotTooLarge");
  if (missing === "failed") return say("snapshotFailed");
  const size = say("megabytes", bytes / 1_000_000);
  return say(isWhole ? "snapshotWhole" : "snapshotParts", entries, size);
}
