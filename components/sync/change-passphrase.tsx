import { useState } from "react";
import { askSync, syncNow } from "../../lib/browser/sync/ask-sync.ts";
import { say } from "../../lib/words/say.ts";
import { SecretField } from "../ui/secret-field.tsx";
import { NewPassphrase } from "./new-passphrase.tsx";
import { saySyncReason } from "./say-sync.ts";

/** Another passphrase in the place of the former one, with a recovery key of its own. */
export function ChangePassphrase({ onChanged }: { readonly onChanged: (recovery: string) => void }) {
  const [secret, setSecret] = useState("");

  async function change(passphrase: string, recovery: string): Promise<string> {
    const answer = await askSync({ act: "change", secret, passphrase, recovery });
    if (!answer.ok) return say("syncFailed", saySyncReason(answer.why));
    onChanged(recovery);
    await syncNow();
    return "";
  }

  return (
    <NewPassphrase button={say("syncChangeNow")} isOther isReady={secret !== ""} onChosen={change}>
      <p>{say("syncChangeHint")}</p>
      <SecretField label={say("syncFormerSecret")} value={secret} onType={setSecret} />
    </NewPassphrase>
  );
}
