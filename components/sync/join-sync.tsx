import { useState } from "react";
import { askSync, syncNow } from "../../lib/browser/sync/ask-sync.ts";
import type { SyncPreview, TypedServer } from "../../lib/browser/sync/sync-question.ts";
import { say } from "../../lib/words/say.ts";
import { saySyncReason } from "./say-sync.ts";
import { SecretField } from "../ui/secret-field.tsx";
import { ProblemLine } from "../ui/problem-line.tsx";

/** A further device: what is there is shown first, and nothing is written before the person says so. */
export function JoinSync({ server }: { readonly server: TypedServer }) {
  const [secret, setSecret] = useState("");
  const [preview, setPreview] = useState<SyncPreview | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  async function ask(act: "preview" | "join"): Promise<void> {
    setProblem("");
    setBusy(true);
    const answer = await askSync({ act, secret, ...server });
    setBusy(false);
    if (!answer.ok) return setProblem(say("syncFailed", saySyncReason(answer.why)));
    if ("preview" in answer) setPreview(answer.preview);
    else await syncNow();
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void ask(preview ? "join" : "preview");
      }}
    >
      <SecretField
        label={say("syncSecret")}
        value={secret}
        onType={(typed) => {
          setPreview(null);
          setSecret(typed);
        }}
      />
      <p role="status">
        {preview && `${say("syncPreview", preview.there, preview.here, preview.same)} ${say("syncPreviewHint")}`}
      </p>
      <div className="row wrap">
        <button type="submit" className={preview ? "button primary" : "button"} disabled={isBusy || secret === ""}>
          {say(preview ? "syncMerge" : "syncLookInside")}
        </button>
      </div>
      <ProblemLine text={problem} />
    </form>
  );
}
