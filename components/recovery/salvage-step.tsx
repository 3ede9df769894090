import { say } from "../../lib/words/say.ts";
import type { Salvage } from "./use-recovery.ts";

interface SalvageStepProps {
  readonly salvage: Salvage;
  readonly onRescue: () => void;
}

/** The export of what can be read. */
export function SalvageStep({ salvage, onRescue }: SalvageStepProps) {
  const isReading = salvage.step === "reading";
  return (
    <section>
      <h2>{say("recoveryExport")}</h2>
      <p>{say("recoveryExportHint")}</p>
      <button type="button" className="button" disabled={isReading} onClick={onRescue}>
        {say("recoveryExport")}
      </button>
      <p role="status">{saySalvage(salvage)}</p>
    </section>
  );
}

function saySalvage(salvage: Salvage): string {
  switch (salvage.step) {
    case "none":
      return "";
    case "reading":
      return say("recoveryReading");
    case "no-library":
      return [say("recoveredNoLibrary"), ...sayMissing(salvage.known)].join(" ");
    case "empty":
      return [say("recoveredEmpty"), ...sayMissing(salvage.known)].join(" ");
    case "unreadable":
      return say("recoveredNothing");
    case "done": {
      const { entries, skipped, name, missing } = salvage;
      const unread = skipped > 0 ? [say("recoveredSkipped", skipped)] : [];
      return [say("recovered", entries, name), ...unread, ...sayMissing(missing)].join(" ");
    }
  }
}

function sayMissing(entries: number): string[] {
  return entries > 0 ? [say("recoveredMissing", entries)] : [];
}
