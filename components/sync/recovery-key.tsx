import { say } from "../../lib/words/say.ts";
import { download } from "../hooks/download.ts";

interface RecoveryKeyProps {
  readonly text: string;
  readonly onKept: () => void;
}

/** Shown once: it is nowhere else. */
export function RecoveryKey({ text, onKept }: RecoveryKeyProps) {
  const save = () =>
    download(new Blob([`${say("syncRecovery")}\n\n${text}\n`], { type: "text/plain" }), "lectern-recovery-key.txt");
  return (
    <section className="notice sync-recovery" aria-label={say("syncRecovery")}>
      <div className="grow">
        <h3>{say("syncRecovery")}</h3>
        <code>{text}</code>
        <small>{say("syncRecoveryHint")}</small>
      </div>
      <button type="button" className="button small" onClick={save}>
        {say("syncSaveRecovery")}
      </button>
      <button type="button" className="button quiet small" onClick={onKept}>
        {say("syncRecoveryKept")}
      </button>
    </section>
  );
}
