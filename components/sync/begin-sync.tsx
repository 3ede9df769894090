import { useState } from "react";
import { askSync, syncNow } from "../../lib/browser/sync/ask-sync.ts";
import type { TypedServer } from "../../lib/browser/sync/sync-question.ts";
import { newRecoveryKey, recoveryText } from "../../lib/sync/recovery-key.ts";
import { passphraseStrength } from "../../lib/sync/passphrase-strength.ts";
import { say } from "../../lib/words/say.ts";
import { saySyncReason } from "./say-sync.ts";
import { SecretField } from "../ui/secret-field.tsx";
import { ProblemLine } from "../ui/problem-line.tsx";

const STRENGTHS = {
  short: "syncStrengthShort",
  weak: "syncStrengthWeak",
  fair: "syncStrengthFair",
  strong: "syncStrengthStrong",
} as const;

interface BeginSyncProps {
  readonly server: TypedServer;
  readonly onBegun: (recovery: string) => void;
}

/** The passphrase of a library that is put on its server now. */
export function BeginSync({ server, onBegun }: BeginSyncProps) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [isBeginning, setBeginning] = useState(false);
  const [problem, setProblem] = useState("");
  // Made here: whatever becomes of an answer, it is the key of what was begun.
  const [recovery] = useState(newRecoveryKey);
  const strength = passphraseStrength(passphrase);
  const isSound = strength !== "short" && strength !== "weak" && passphrase === again;

  async function begin(): Promise<void> {
    setProblem("");
    setBeginning(true);
    const text = await recoveryText(recovery);
    const answer = await askSync({ act: "begin", passphrase, recovery: text, ...server });
    setBeginning(false);
    if (!answer.ok) return setProblem(say("syncFailed", saySyncReason(answer.why)));
    onBegun(text);
    await syncNow();
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound) void begin();
      }}
    >
      <SecretField
        label={say("syncPassphrase")}
        hint={say("syncPassphraseHint")}
        value={passphrase}
        onType={setPassphrase}
      />
      <span className="meta" role="status">
        {passphrase !== "" && say(STRENGTHS[strength])}
      </span>
      <SecretField label={say("syncPassphraseAgain")} value={again} onType={setAgain} />
      <div className="row wrap">
        <button type="submit" className="button primary" disabled={!isSound || isBeginning}>
          {say(isBeginning ? "syncBeginning" : "syncBegin")}
        </button>
        <span className="meta" role="status">
          {again !== "" && again !== passphrase && say("syncPassphraseDiffers")}
        </span>
      </div>
      <ProblemLine text={problem} />
    </form>
  );
}
