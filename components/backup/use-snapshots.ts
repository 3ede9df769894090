import { useEffect, useState } from "react";
import type { Snapshot } from "../../lib/backup/snapshot.ts";
import { readSnapshots } from "../../lib/backup/snapshot-store.ts";
import { report } from "../../lib/browser/report.ts";

/** The snapshots there are, newest first. */
export function useSnapshots(): readonly Snapshot[] {
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  useEffect(() => {
    let isWanted = true;
    read().then(
      (found) => isWanted && setSnapshots(found),
      (error: unknown) => report("page", error),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return snapshots;
}

async function read(): Promise<Snapshot[]> {
  const store = await readSnapshots(indexedDB);
  return store ? store.list().finally(() => store.close()) : [];
}
