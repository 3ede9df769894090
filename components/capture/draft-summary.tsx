import { useId, useState } from "react";
import type { NewSummary } from "../../lib/library/draft.ts";
import { say } from "../../lib/words/say.ts";
import { SayCutOff } from "../summary/cut-off.tsx";
import { PasteAnswer } from "../summary/paste-answer.tsx";
import { SummariseButton } from "../summary/summarise-button.tsx";
import { SummaryMaking } from "../summary/summary-making.tsx";
import { usePasting } from "../summary/use-pasting.ts";
import { type SummarySubject, useSummaryWork } from "../summary/use-summary-work.ts";

interface DraftSummaryProps {
  readonly subject: SummarySubject;
  /** The text in the field. */
  readonly text: string;
  /** The finished versions; the field shows the last one, perhaps edited since. */
  readonly versions: readonly NewSummary[];
  readonly onText: (text: string) => void;
  readonly onMade: (made: NewSummary) => void;
}

/**
 * The summary of a page that is not saved yet. Its field takes one line until it is wanted, and then stays open: the
 * tags below it would slip away under a click that leaves it.
 */
export function DraftSummary({ subject, text, versions, onText, onMade }: DraftSummaryProps) {
  const work = useSummaryWork(subject, onMade);
  const pasting = usePasting(work);
  const [isWanted, setWanted] = useState(false);
  const id = useId();
  const isWriting = work.job !== null && work.busy;
  const isOpen = isWanted || text !== "" || work.job !== null || work.problem !== "" || pasting.isOpen;
  const shown = versions.find((version) => version.text === text);
  return (
    <section className={isOpen ? "part draft-summary open" : "part draft-summary"}>
      <label className={isOpen ? "label" : "hidden-label"} htmlFor={id}>
        {say("summary")}
      </label>
      <SummariseButton label={say(work.busy && !isWriting ? "summarising" : "summarise")} {...pasting.button} />
      <SummaryMaking work={work} />
      {pasting.isOpen && <PasteAnswer subject={subject} onAnswer={onMade} onDone={pasting.close} />}
      {(!isWriting || text !== "") && (
        <textarea
          dir="auto"
          id={id}
          className="field summary-field"
          rows={1}
          placeholder={say(isOpen ? "summaryPlaceholder" : "summaryPlaceholderShort")}
          value={text}
          onFocus={() => setWanted(true)}
          onChange={(event) => onText(event.target.value)}
        />
      )}
      <SayCutOff why={shown?.source.cutOff} />
    </section>
  );
}
