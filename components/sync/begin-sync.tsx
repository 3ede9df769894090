import { askSync, syncNow } from "../../lib/browser/sync/ask-sync.ts";
import type { TypedServer } from "../../lib/browser/sync/sync-question.ts";
import { say } from "../../lib/words/say.ts";
import { NewPassphrase } from "./new-passphrase.tsx";
import { saySyncReason } from "./say-sync.ts";

interface BeginSyncProps {
  readonly server: TypedServer;
  readonly onBegun: (recovery: string) => void;
}

/** The passphrase of a library that is put on its server now. */
export function BeginSync({ server, onBegun }: BeginSyncProps) {
  async function begin(passphrase: string, recovery: string): Promise<string> {
    const answer = await askSync({ act: "begin", passphrase, recovery, ...server });
    if (!answer.ok) return say("syncFailed", saySyncReason(answer.why));
    onBegun(recovery);
    await syncNow();
    return "";
  }

  return <NewPassphrase button={say("syncBegin")} onChosen={begin} />;
}
