import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import type { LecturePatch } from "../../lib/lecture/merge.ts";
import { type DraftMark, editsOf } from "../../lib/library/draft.ts";
import type { SavedLecture } from "../../lib/library/lookup.ts";
import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useEditor } from "../hooks/use-editor.ts";
import { SummaryVersions } from "../summary/summary-versions.tsx";
import { Icon } from "../ui/icon.tsx";
import { SuggestedTags } from "../tags/suggested-tags.tsx";
import { useTaggedPage } from "../tags/use-tagged-page.ts";
import { TagInput } from "../ui/tag-input.tsx";
import { ContinueLink } from "./continue-link.tsx";
import { NewNoteAtMoment } from "./new-note-at-moment.tsx";
import { NoteList } from "./note-list.tsx";
import type { PageReading } from "../popup/page-reading.ts";
import { RelatedToSaved } from "./related-to-saved.tsx";
import { SavedTranscript } from "./saved-transcript.tsx";
import { useSavedTranscript } from "./use-saved-transcript.ts";
import { sayTagChange } from "./say-tag-change.ts";
import { Subject } from "./subject.tsx";

interface SavedEntryProps {
  readonly entry: SavedLecture;
  readonly known: readonly TagCount[];
  readonly reading: PageReading;
}

/** An entry that is saved: edits take effect at once, and each can be undone. */
export function SavedEntry({ entry, known, reading }: SavedEntryProps) {
  const { run } = useCommands();
  const { lecture, summaries, picture, notes } = entry;
  const transcript = useSavedTranscript(reading, lecture);
  const tagged = useTaggedPage(lecture, transcript?.cues);
  const title = useEditor({
    draft: `${editsOf(lecture.id)}title`,
    stored: lecture.title,
    isSame: (text, base) => text.trim() === "" || text.trim() === base,
    keep: (text, base, settles) => update({ title: text.trim() }, { title: base }, say("titleChanged"), settles),
  });
  const inTrash = lecture.deletedAt !== null;

  async function update(patch: LecturePatch, base: LecturePatch, done: string, settles?: DraftMark): Promise<boolean> {
    return (await run("updateLecture", { id: lecture.id, base, patch }, done, settles)).status === "done";
  }

  const changeTags = (tags: string[]) =>
    void update({ tags }, { tags: lecture.tags }, sayTagChange(lecture.tags, tags));

  return (
    <>
      <div className="popup-body">
        <div className="about">
          <Subject facts={lecture} picture={picture} title={title.text} onTitle={title.change} editing={title} />
          <p className={inTrash ? "status" : "status saved"}>
            <Icon name={inTrash ? "trash" : "check"} small />
            <strong>{inTrash ? say("movedToTrash") : say("saved", lecture.savedAt)}</strong>
            {!inTrash && <ContinueLink lecture={lecture} />}
          </p>
          {!inTrash && lecture.kind !== "page" && (
            <SavedTranscript lecture={lecture} transcript={transcript} reading={reading} />
          )}
          {lecture.stub && (
            <p className="status">
              <Icon name="clock" small />
              <span>{say("notFilledIn")}</span>
            </p>
          )}
        </div>
        {!inTrash && (
          <section className="part tight">
            <NewNoteAtMoment lecture={lecture} cues={transcript?.cues ?? []} reading={reading} />
            <NoteList lecture={lecture} notes={notes} library={reading.library} />
          </section>
        )}
        <SummaryVersions
          lecture={lecture}
          summaries={summaries}
          transcript={transcript ?? null}
          library={reading.library}
        />
        <section className="part">
          <span className="label" aria-hidden="true">
            {say("tags")}
          </span>
          <TagInput tags={lecture.tags} known={known} onChange={changeTags} />
          <SuggestedTags
            page={tagged}
            known={known}
            chosen={lecture.tags}
            library={reading.library}
            onAdd={(tag) => changeTags([...lecture.tags, tag])}
          />
        </section>
        {!inTrash && <RelatedToSaved lecture={lecture} library={reading.library} />}
      </div>
      <footer className="popup-foot tight">
        {inTrash ? (
          <button
            type="button"
            className="button"
            onClick={() => void run("restoreLecture", { id: lecture.id }, say("restored"))}
          >
            {say("restore")}
          </button>
        ) : (
          <button
            type="button"
            className="button quiet"
            onClick={() => void run("trashLecture", { id: lecture.id }, say("movedToTrash"))}
          >
            <Icon name="trash" small />
            {say("remove")}
          </button>
        )}
        <a className="button push" href={libraryPageAddress(`#entry/${lecture.id}`)} target="_blank" rel="noreferrer">
          {say("openInLibrary")}
          <Icon name="open" small />
        </a>
      </footer>
    </>
  );
}
