import { useState } from "react";
import type { SavedLecture } from "../../lib/library/lookup.ts";
import type { SummaryLength } from "../../lib/summary/extract.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import { SummariseButton } from "../summary/summarise-button.tsx";
import { SummaryEditor } from "../summary/summary-editor.tsx";
import { useSummariser } from "../summary/use-summariser.ts";
import { VersionList } from "./version-list.tsx";
import { VersionText } from "./version-text.tsx";

/** All versions of the summary, and the text of the one that is shown. */
export function SummaryPanel({ entry: { lecture, summaries } }: { readonly entry: SavedLecture }) {
  const { run } = useCommands();
  const { database } = useLibrary();
  const { busy, problem, summarise } = useSummariser(
    lecture,
    async () => (await database.transcripts.get(lecture.currentTranscriptId ?? "")) ?? null,
  );
  const [editing, setEditing] = useState(false);
  const current = summaries.find(({ id }) => id === lecture.currentSummaryId) ?? null;
  const lectureId = lecture.id;

  async function add(length: SummaryLength): Promise<void> {
    const summary = await summarise(length);
    if (summary) await run("addSummary", { lectureId, summary }, say("summaryAdded"));
  }

  return (
    <>
      <div>
        <div className="row">
          <h3 className="label">{say("versions", summaries.length)}</h3>
          <SummariseButton
            label={say(busy ? "summarising" : "newSummary")}
            busy={busy}
            onSummarise={(length) => void add(length)}
          />
        </div>
        {problem !== "" && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
        <VersionList
          summaries={summaries}
          current={lecture.currentSummaryId}
          onChoose={(summaryId) => void run("chooseSummary", { lectureId, summaryId }, say("summaryChosen"))}
        />
      </div>
      {editing ? (
        <SummaryEditor lectureId={lectureId} version={current} onDone={() => setEditing(false)} />
      ) : (
        <VersionText
          version={current}
          onEdit={() => setEditing(true)}
          onDelete={(summaryId) => void run("deleteSummary", { lectureId, summaryId }, say("summaryDeleted"))}
        />
      )}
    </>
  );
}
