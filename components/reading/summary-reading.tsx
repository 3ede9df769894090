import type { SavedLecture } from "../../lib/library/lookup.ts";
import { say } from "../../lib/words/say.ts";
import { summaryLanguage } from "../library/text-language.ts";
import { VersionProse } from "../summary/version-prose.tsx";
import { MarginNotes } from "./margin-notes.tsx";

/** The summary that is shown, with the notes in its margin. */
export function SummaryReading({ entry: { lecture, summaries, notes } }: { readonly entry: SavedLecture }) {
  const version = summaries.find(({ id }) => id === lecture.currentSummaryId);
  if (!version) return <p className="meta">{say("noSummaryToRead")}</p>;
  return (
    <div className="reading-block">
      <div className="prose" dir="auto" lang={summaryLanguage(version)}>
        <VersionProse version={version} lecture={lecture} />
      </div>
      <MarginNotes lecture={lecture} notes={notes} />
    </div>
  );
}
