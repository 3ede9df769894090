import { useLayoutEffect, useMemo, useState, type KeyboardEvent } from "react";
import { withTold } from "../../lib/capture/feed/with-told.ts";
import { factsOf } from "../../lib/capture/facts-of.ts";
import { inTime } from "../../lib/browser/in-time.ts";
import { openLibraryPage } from "../../lib/browser/library-page.ts";
import { type NewNote, type NewSummary, withVersion } from "../../lib/library/draft.ts";
import { say } from "../../lib/words/say.ts";
import { useBeside, useOfferedSave } from "../hooks/use-beside.tsx";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLoadedLater } from "../hooks/use-loaded-later.ts";
import { useOpenedToWrite } from "./use-opened-to-write.ts";
import { transcriptAddress } from "../library/route.ts";
import { useCanTranscribe } from "../speech/use-can-transcribe.ts";
import { wantSpeech } from "../speech/wanted-speech.ts";
import { isComposing } from "../ui/keyboard.ts";
import { Notice } from "../ui/notice.tsx";
import { useTaggedPage } from "../tags/use-tagged-page.ts";
import { Description } from "./description.tsx";
import { DraftSummaryPlace } from "./draft-summary-place.tsx";
import { NotePlace } from "../notes/note-place.tsx";
import { NoteAtMoment } from "./note-at-moment.tsx";
import type { PageReading } from "../popup/page-reading.ts";
import type { PageState } from "../popup/state.ts";
import { PossibleLecture } from "./possible-lecture.tsx";
import { OfferedPlayers } from "./offered-players.tsx";
import { Players } from "./players.tsx";
import { SaveBar } from "./save-bar.tsx";
import { Subject } from "./subject.tsx";
import { PageTranscriptLine } from "./page-transcript-line.tsx";
import { useDraft } from "./use-draft.ts";
import { usePicture } from "./use-picture.ts";
import type { OnReadPlayer } from "./use-player.ts";
import { useSave } from "./use-save.ts";
import { useTranscript } from "./use-transcript.ts";

// Their place is kept: menus and what completes tags need a library that the filled form does not wait for.
const loadParts = () => import("./form-parts.ts");

const NO_NOTE: NewNote = { atSeconds: null, text: "" };

interface CaptureFormProps {
  readonly page: Extract<PageState, { phase: "lecture" }>;
  readonly reading: PageReading;
  readonly onSaved: (lectureId: string) => void;
  readonly onReadPlayer: OnReadPlayer;
}

/** A lecture that is not saved yet: what the page said, and what the person makes of it. */
export function CaptureForm({
  page: { captured: read, draft: found, provisionalKey, tags: known },
  reading,
  onSaved,
  onReadPlayer,
}: CaptureFormProps) {
  // What a page only may be about, the person decides.
  const [kind, setKind] = useState(read.kind);
  const transcript = useTranscript(reading, true);
  const { beside: told } = transcript;
  // What the feed of the show says comes with the transcript, into places that were empty.
  const captured = useMemo(() => withTold({ ...read, kind }, told), [read, kind, told]);
  const { draft, latest, change, keeper, unkept } = useDraft(captured.key, provisionalKey, found);
  const { tell } = useCommands();
  const picture = usePicture(reading, read);
  const { save, saving, refusal } = useSave({ captured, latest, reading, picture, transcript, keeper, onSaved, tell });
  const add = (made: NewSummary) => change(withVersion(latest.current, made));
  const subject = {
    facts: factsOf(captured),
    lectureId: null,
    // One that is on its way is worth some seconds: it says more than the description.
    transcript: async () => transcript.arrived ?? inTime(transcript.coming(), null, 8_000),
    library: reading.library,
  };
  const description = <Description text={captured.description} language={captured.language} />;
  // One that the show's feed brings comes below what the hand may be at.
  const [isLateDescription] = useState(captured.description === "");
  const parts = useLoadedLater(loadParts);
  const toWrite = useOpenedToWrite();
  const beside = useBeside();
  const canTranscribe = useCanTranscribe();
  const tagged = useTaggedPage(captured, transcript.arrived?.cues);
  // The page says little of a lecture that is in a frame of another site.
  const isOffered = captured.certainty === "possible" && captured.players.length > 0;
  const isInPlayer = !isOffered && captured.players.length === 1 && captured.durationSeconds === null;

  // What the press of the button is measured by: the values stand in the page, not yet painted.
  useLayoutEffect(() => void performance.mark("filled"), []);
  /** The note whose picture had the form saved: it has left its field. */
  const [left, setLeft] = useState<NewNote | null>(null);
  const hasLeft = saving === "yes" && left !== null && draft.note === left;
  useOfferedSave(() => void save());
  async function saveThenAddFile(): Promise<void> {
    const id = await save();
    if (id !== null) await openLibraryPage(transcriptAddress(id));
  }

  async function saveThenTranscribe(): Promise<void> {
    wantSpeech(await save());
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
    event.preventDefault();
    void save();
  }

  return (
    // Not a form: Enter in its only one-line field, the tags, would send it.
    <div className="popup-form" onKeyDown={onKeyDown}>
      <div className="popup-body">
        <Subject
          facts={captured}
          picture={picture}
          title={draft.title ?? captured.title}
          onTitle={(title) => change({ title })}
        />
        <div className="about">
          {captured.certainty === "possible" && <PossibleLecture plays={captured.plays} kind={kind} onKind={setKind} />}
          {isOffered && <OfferedPlayers {...{ captured, reading, onReadPlayer, onSaved }} />}
          {isInPlayer && (
            <div className="form-players">
              <Players players={captured.players} reading={reading} onRead={onReadPlayer} />
            </div>
          )}
          {!isLateDescription && description}
          {kind !== "page" && (
            <PageTranscriptLine
              page={transcript}
              lecture={captured}
              onAddFile={() => void saveThenAddFile()}
              onTranscribe={canTranscribe ? () => void saveThenTranscribe() : null}
            />
          )}
        </div>
        {(toWrite || draft.note !== undefined || beside) && (
          <NotePlace>
            <NoteAtMoment
              reading={reading}
              cues={transcript.arrived?.cues ?? []}
              autoFocus={toWrite}
              note={(hasLeft ? null : draft.note) ?? NO_NOTE}
              onNote={(note) => change({ note })}
              onAdd={() => void save()}
              onStill={async (note) => {
                change({ note });
                const saved = save();
                // The first leaves the field; what comes next waits in it until that is kept.
                if (saving === "yes") await saved;
                else setLeft(note);
              }}
            />
          </NotePlace>
        )}
        {parts ? (
          <parts.DraftSummary
            subject={subject}
            text={draft.summary}
            versions={draft.versions}
            onText={(summary) => change({ summary })}
            onMade={add}
          />
        ) : (
          <DraftSummaryPlace text={draft.summary} />
        )}
        <section className="part">
          <span className="label" aria-hidden="true">
            {say("tags")}
          </span>
          {parts ? (
            <>
              <parts.TagInput
                tags={draft.tags}
                known={known}
                onChange={(tags) => change({ tags })}
                autoFocus={!toWrite}
              />
              <parts.SuggestedTags
                page={tagged}
                known={known}
                chosen={draft.tags}
                library={reading.library}
                spoken={subject.transcript}
                onAdd={(tag) => change({ tags: [...latest.current.tags, tag] })}
              />
            </>
          ) : (
            <div className="tag-input" />
          )}
        </section>
        {isLateDescription && description}
      </div>
      {/* Not in what is scrolled: it tells why the button below has not saved, or what closing this would cost. */}
      {(refusal || unkept) && <Notice text={refusal || unkept} />}
      <SaveBar saving={saving} onSave={() => void save()} />
    </div>
  );
}
