import { useLiveQuery } from "dexie-react-hooks";
import { readSyncState, type SyncState } from "../../lib/browser/sync/sync-state.ts";
import { useLibrary } from "../hooks/use-library.tsx";

/** Where sync stands; null where it is not set up, undefined until that is known. */
export function useSyncState(): SyncState | null | undefined {
  const { database } = useLibrary();
  return useLiveQuery(() => readSyncState(database), [database]);
}
