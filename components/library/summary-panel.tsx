import { useMemo, useState } from "react";
import type { NewSummary } from "../../lib/library/draft.ts";
import { currentTranscript, type SavedLecture } from "../../lib/library/lookup.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useFoundEdit } from "../hooks/use-found-edit.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import { PasteAnswer } from "../summary/paste-answer.tsx";
import { loadMarkdown } from "../summary/use-markdown.ts";
import { SummariseButton } from "../summary/summarise-button.tsx";
import { summaryDraft, SummaryEditor } from "../summary/summary-editor.tsx";
import { SummaryMaking } from "../summary/summary-making.tsx";
import { usePasting } from "../summary/use-pasting.ts";
import { useSummaryWork } from "../summary/use-summary-work.ts";
import { CompareVersions } from "./compare-versions.tsx";
import { VersionList } from "./version-list.tsx";
import { VersionText } from "./version-text.tsx";

// Read before the first version is shown, so that its text does not change its shape.
void loadMarkdown();

/** All versions of the summary, and the text of the one that is shown; or two of them compared. */
export function SummaryPanel({ entry: { lecture, summaries } }: { readonly entry: SavedLecture }) {
  const { run } = useCommands();
  const { database, reader } = useLibrary();
  const library = useMemo(() => Promise.resolve(database.backendDB()), [database]);
  const [editing, setEditing] = useState(false);
  useFoundEdit(summaryDraft(lecture.id), () => setEditing(true));
  const [comparing, setComparing] = useState(false);
  const lectureId = lecture.id;
  const transcript = () => currentTranscript(reader, lecture);
  const subject = { facts: lecture, lectureId, transcript, library };
  const add = (summary: NewSummary) => run("addSummary", { lectureId, summary }, say("summaryAdded"));
  const work = useSummaryWork(subject, add);
  const pasting = usePasting(work);
  const current = summaries.find(({ id }) => id === lecture.currentSummaryId) ?? null;
  const choose = (summaryId: string) => void run("chooseSummary", { lectureId, summaryId }, say("summaryChosen"));
  const remove = (summaryId: string) => void run("deleteSummary", { lectureId, summaryId }, say("summaryDeleted"));

  if (comparing && summaries.length > 1)
    return (
      <CompareVersions
        summaries={summaries}
        current={lecture.currentSummaryId}
        onChoose={choose}
        onDelete={remove}
        onDone={() => setComparing(false)}
      />
    );
  return (
    <>
      <div className="summary-head">
        <div className="row">
          <h3 className="label">{say("versions", summaries.length)}</h3>
          {summaries.length > 1 && (
            <button type="button" className="button quiet small push" onClick={() => setComparing(true)}>
              {say("compareVersions")}
            </button>
          )}
          <SummariseButton label={say(work.busy && !work.job ? "summarising" : "newSummary")} {...pasting.button} />
        </div>
        <SummaryMaking work={work} />
        {pasting.isOpen && <PasteAnswer subject={subject} onAnswer={add} onDone={pasting.close} />}
        <VersionList summaries={summaries} current={lecture.currentSummaryId} onChoose={choose} />
      </div>
      {editing ? (
        <SummaryEditor lectureId={lectureId} version={current} onDone={() => setEditing(false)} />
      ) : (
        <VersionText
          lecture={lecture}
          version={current}
          work={work}
          onEdit={() => setEditing(true)}
          onDelete={remove}
        />
      )}
    </>
  );
}
