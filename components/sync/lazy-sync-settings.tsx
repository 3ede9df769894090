import { lazy, Suspense } from "react";
import { loadSyncWords } from "../../lib/words/sync-words.ts";

const Loaded = lazy(async () => {
  const [{ SyncSettings }] = await Promise.all([import("./sync-settings.tsx"), loadSyncWords()]);
  return { default: SyncSettings };
});

/** Comes with its words when the settings are opened. */
export function LazySyncSettings() {
  return (
    <Suspense fallback={null}>
      <Loaded />
    </Suspense>
  );
}
