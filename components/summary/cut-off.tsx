import type { ReactNode } from "react";
import type { Summary } from "../../lib/lecture/summary.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import type { SummaryWork } from "./use-summary-work.ts";

interface CutOffProps {
  readonly version: Summary | null;
  readonly work: SummaryWork;
}

/** Says of a version that breaks off why it does, and has it gone on with. */
export function CutOff({ version, work }: CutOffProps) {
  if (!version) return null;
  return (
    <SayCutOff why={version.source.cutOff}>
      <button type="button" className="text-link push" disabled={work.busy} onClick={() => void work.goOn(version)}>
        {say("goOn")}
      </button>
    </SayCutOff>
  );
}

interface SayCutOffProps {
  /** Undefined for a text that is whole. */
  readonly why: Summary["source"]["cutOff"];
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Why a model's answer breaks off, wherever it shows. */
export function SayCutOff({ why, children }: SayCutOffProps) {
  if (!why) return null;
  return (
    <p className="status cut-off">
      <Icon name="warning" small />
      <span>{say(why === "length" ? "cutOffLength" : "cutOffFilter")}</span>
      {children}
    </p>
  );
}
