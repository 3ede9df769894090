import { useEffect, useState } from "react";
import { backUpNow } from "../../lib/browser/backups.ts";
import { report } from "../../lib/browser/report.ts";
import { backupsSetting } from "../../lib/browser/settings.ts";

/** A library of 100,000 entries takes minutes. */
const PATIENCE = 10 * 60_000;

type BackUpStage = "idle" | "running" | "not-answered";

/** Has a backup made, and waits until the background has said what became of it. */
export function useBackUpNow() {
  const [step, setStep] = useState<BackUpStage>("idle");
  useEffect(() => {
    if (step !== "running") return undefined;
    const stop = backupsSetting.watch(() => setStep("idle"));
    const late = setTimeout(() => setStep("not-answered"), PATIENCE);
    return () => {
      stop();
      clearTimeout(late);
    };
  }, [step]);

  function start(): void {
    setStep("running");
    backUpNow().catch((error: unknown) => {
      report("transfer", error);
      setStep("not-answered");
    });
  }
  return { step, start };
}
