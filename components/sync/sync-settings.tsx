import { useState } from "react";
import { say } from "../../lib/words/say.ts";
import { RecoveryKey } from "./recovery-key.tsx";
import { SetUpSync } from "./set-up-sync.tsx";
import { SyncStanding } from "./sync-standing.tsx";
import { useSyncState } from "./use-sync-state.ts";

/** The same library on several devices: how it is set up, and where it stands. */
export function SyncSettings() {
  const state = useSyncState();
  const [recovery, setRecovery] = useState<string | null>(null);
  return (
    <>
      <p>{say("syncHint")}</p>
      {recovery !== null && <RecoveryKey text={recovery} onKept={() => setRecovery(null)} />}
      {state === null && <SetUpSync onBegun={setRecovery} />}
      {state && <SyncStanding state={state} onChanged={setRecovery} />}
    </>
  );
}
