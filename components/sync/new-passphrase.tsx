import { type ReactNode, useState } from "react";
import { newRecoveryKey, recoveryText } from "../../lib/sync/recovery-key.ts";
import { passphraseStrength } from "../../lib/sync/passphrase-strength.ts";
import { say } from "../../lib/words/say.ts";
import { ProblemLine } from "../ui/problem-line.tsx";
import { SecretField } from "../ui/secret-field.tsx";

const STRENGTHS = {
  short: "syncStrengthShort",
  weak: "syncStrengthWeak",
  fair: "syncStrengthFair",
  strong: "syncStrengthStrong",
} as const;

interface NewPassphraseProps {
  readonly button: string;
  /** It takes the place of another one, whose field stands before it. */
  readonly isOther?: boolean;
  readonly isReady?: boolean;
  /** Does it, and gives what was wrong; empty where it was done. */
  readonly onChosen: (passphrase: string, recovery: string) => Promise<string>;
  /** What stands before the passphrase. */
  readonly children?: ReactNode;
}

/** A passphrase that is chosen, typed twice, with a recovery key of its own. */
export function NewPassphrase({ button, isOther = false, isReady = true, onChosen, children }: NewPassphraseProps) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  // Made here: whatever becomes of an answer, it is the key of what was begun.
  const [recovery] = useState(newRecoveryKey);
  const strength = passphraseStrength(passphrase);
  const isSound = strength !== "short" && strength !== "weak" && passphrase === again && isReady;

  async function choose(): Promise<void> {
    setProblem("");
    setBusy(true);
    const wrong = await onChosen(passphrase, await recoveryText(recovery));
    setBusy(false);
    setProblem(wrong);
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound && !isBusy) void choose();
      }}
    >
      {children}
      <SecretField
        label={say(isOther ? "syncOtherPassphrase" : "syncPassphrase")}
        hint={say("syncPassphraseHint")}
        value={passphrase}
        onType={setPassphrase}
      />
      <span className="meta" role="status">
        {passphrase !== "" && say(STRENGTHS[strength])}
      </span>
      <SecretField
        label={say(isOther ? "syncOtherPassphraseAgain" : "syncPassphraseAgain")}
        value={again}
        onType={setAgain}
      />
      <div className="row wrap">
        <button type="submit" className="button primary" disabled={!isSound || isBusy}>
          {isBusy ? say("syncBeginning") : button}
        </button>
        <span className="meta" role="status">
          {again !== "" && again !== passphrase && say("syncPassphraseDiffers")}
        </span>
      </div>
      <ProblemLine text={problem} />
    </form>
  );
}
