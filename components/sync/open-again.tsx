import { useState } from "react";
import { askSync, syncNow } from "../../lib/browser/sync/ask-sync.ts";
import { say } from "../../lib/words/say.ts";
import { ProblemLine } from "../ui/problem-line.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { saySyncReason } from "./say-sync.ts";

/** Where the passphrase was changed on another device: the new one is asked for, and sync goes on from where it was. */
export function OpenAgain() {
  const [secret, setSecret] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  async function open(): Promise<void> {
    setProblem("");
    setBusy(true);
    const answer = await askSync({ act: "unlock", secret });
    setBusy(false);
    if (!answer.ok) return setProblem(say("syncFailed", saySyncReason(answer.why)));
    await syncNow();
  }

  return (
    <form
      className="nested stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && secret !== "") void open();
      }}
    >
      <SecretField label={say("syncNewSecret")} value={secret} onType={setSecret} />
      <div className="row wrap">
        <button type="submit" className="button primary" disabled={isBusy || secret === ""}>
          {say("syncOpenAgain")}
        </button>
      </div>
      <ProblemLine text={problem} />
    </form>
  );
}
