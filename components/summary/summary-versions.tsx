import { useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { NewSummary } from "../../lib/library/draft.ts";
import type { Summary } from "../../lib/lecture/summary.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useFoundEdit } from "../hooks/use-found-edit.tsx";
import { SquareButton } from "../ui/square-button.tsx";
import { CutOff } from "./cut-off.tsx";
import { SummariseButton } from "./summarise-button.tsx";
import { summaryDraft, SummaryEditor } from "./summary-editor.tsx";
import { PasteAnswer } from "./paste-answer.tsx";
import { SummaryMaking } from "./summary-making.tsx";
import { VersionProse } from "./version-prose.tsx";
import { usePasting } from "./use-pasting.ts";
import { useSummaryWork } from "./use-summary-work.ts";

interface SummaryVersionsProps {
  readonly lecture: Lecture;
  readonly summaries: readonly Summary[];
  readonly transcript: Transcript | null;
  readonly library: Promise<IDBDatabase>;
}

/** The current summary of a saved entry, its other versions a step away. */
export function SummaryVersions({ lecture, summaries, transcript, library }: SummaryVersionsProps) {
  const { run } = useCommands();
  const lectureId = lecture.id;
  const subject = { facts: lecture, lectureId, transcript: async () => transcript, library };
  const add = (summary: NewSummary) => run("addSummary", { lectureId, summary }, say("summaryAdded"));
  const work = useSummaryWork(subject, add);
  const pasting = usePasting(work);
  const [editing, setEditing] = useState(false);
  useFoundEdit(summaryDraft(lecture.id), () => setEditing(true));
  const at = summaries.findIndex(({ id }) => id === lecture.currentSummaryId);
  const current = summaries[at];

  function choose(version: Summary | undefined): void {
    if (version) void run("chooseSummary", { lectureId: lecture.id, summaryId: version.id }, say("summaryChosen"));
  }

  const step = (by: 1 | -1, label: string) => (
    <SquareButton
      icon={by === 1 ? "next" : "back"}
      label={label}
      disabled={!summaries[at + by]}
      onClick={() => choose(summaries[at + by])}
    />
  );

  return (
    <section className="part grow" aria-label={say("summary")}>
      <div className="part-head">
        {current ? (
          <span className="stepper">
            {step(-1, say("previousVersion"))}
            <span className="label">{say("summaryVersion", at + 1, summaries.length)}</span>
            {step(1, say("nextVersion"))}
          </span>
        ) : (
          <span className="label">{say("summary")}</span>
        )}
        <SummariseButton label={say(work.busy && !work.job ? "summarising" : "newSummary")} {...pasting.button} />
      </div>
      <SummaryMaking work={work} />
      {pasting.isOpen && <PasteAnswer subject={subject} onAnswer={add} onDone={pasting.close} />}
      {editing ? (
        <SummaryEditor lectureId={lecture.id} version={current ?? null} onDone={() => setEditing(false)} />
      ) : (
        <div className={current ? undefined : "row"}>
          <div className="summary-text clamp" lang={current?.language ?? undefined}>
            {current ? <VersionProse version={current} lecture={lecture} /> : <p>{say("noSummary")}</p>}
          </div>
          <CutOff version={current ?? null} work={work} />
          <button type="button" className="text-link" onClick={() => setEditing(true)}>
            {say("edit")}
          </button>
        </div>
      )}
    </section>
  );
}
