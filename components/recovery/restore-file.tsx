import { say } from "../../lib/words/say.ts";
import { FileDrop } from "../library/file-drop.tsx";
import { sayImportRefusal } from "../transfer/say-import.ts";
import { Notice } from "../ui/notice.tsx";
import type { FoundBackup, Recovery, Restoring } from "./use-recovery.ts";

/** A backup in place of the library: chosen, looked at, and restored. */
export function RestoreFile({ recovery }: { readonly recovery: Recovery }) {
  const { restoring, look, restore } = recovery;
  const problem = sayProblem(restoring);
  return (
    <section>
      <h2>{say("recoveryRestore")}</h2>
      <p>{say("recoveryRestoreHint")}</p>
      {problem !== null && <Notice text={problem} />}
      {restoring.step === "running" ? (
        <p role="status">{say("recoveryRestoring")}</p>
      ) : (
        <FileDrop accept="" hint={say("recoveryFile")} onFile={(file) => void look(file)} isAside />
      )}
      {restoring.step === "found" && <Found backup={restoring.backup} onRestore={restore} />}
    </section>
  );
}

interface FoundProps {
  readonly backup: FoundBackup;
  readonly onRestore: (backup: FoundBackup) => Promise<void>;
}

function Found({ backup, onRestore }: FoundProps) {
  const { file, entries, faults } = backup;
  return (
    <>
      <p role="status" dir="auto">
        {say("recoveryFound", file.name, entries)} {faults > 0 && say("recoveryFoundFaults", faults)}
      </p>
      <button type="button" className="button" onClick={() => void onRestore(backup)}>
        {say("recoveryRestoreNow", entries)}
      </button>
    </>
  );
}

function sayProblem(restoring: Restoring): string | null {
  switch (restoring.step) {
    case "refused":
      return sayImportRefusal(restoring.refusal);
    case "not-kept":
      return say("recoveryNotKept");
    case "not-deleted":
      return say("recoveryAnewFailed");
    case "not-begun":
      return say("recoveryNotBegun");
    case "unexpected":
      return say("recoveryUnexpected");
    case "none":
    case "running":
    case "found":
      return null;
  }
}
