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
  const why = version?.source.cutOff;
  if (!version || !why) return null;
  return (
    <p className="status">
      <Icon name="warning" small />
      <span>{say(why === "length" ? "cutOffLength" : "cutOffFilter")}</span>
      <button type="button" className="text-link push" disabled={work.busy} onClick={() => void work.goOn(version)}>
        {say("goOn")}
      </button>
    </p>
  );
}
