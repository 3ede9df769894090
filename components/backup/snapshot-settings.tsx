import type { Snapshot } from "../../lib/backup/snapshot.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { SettingRow } from "../settings/setting-row.tsx";
import { SnapshotList } from "./snapshot-list.tsx";
import { useSnapshots } from "./use-snapshots.ts";

/** The library as it was before imports, merges and updates. */
export function SnapshotSettings() {
  const snapshots = useSnapshots();
  const { begin } = useCommands();
  const restore = ({ id, at, entries }: Snapshot) => void begin({ kind: "snapshot", snapshot: id, at }, [], entries);
  return (
    <>
      <SettingRow name={say("snapshots")} hint={say("snapshotsHint")}>
        <span className="meta">{snapshots.length === 0 && say("noSnapshots")}</span>
      </SettingRow>
      {snapshots.length > 0 && <SnapshotList snapshots={snapshots} onRestore={restore} />}
    </>
  );
}
