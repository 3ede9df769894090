import { useId, useLayoutEffect, type KeyboardEvent } from "react";
import { openLibraryPage } from "../../lib/browser/library-page.ts";
import { suggestTags } from "../../lib/search/suggest-tags.ts";
import { say } from "../../lib/words/say.ts";
import { useLater } from "../hooks/use-later.ts";
import { useOpenedToWrite } from "../hooks/use-opened-to-write.ts";
import { transcriptAddress } from "../library/place.ts";
import { SummariseButton } from "../summary/summarise-button.tsx";
import { useSummariser } from "../summary/use-summariser.ts";
import { isComposing } from "../ui/keyboard.ts";
import { Notice } from "../ui/notice.tsx";
import { SuggestedTags } from "../ui/suggested-tags.tsx";
import { TagInput } from "../ui/tag-input.tsx";
import { Description } from "./description.tsx";
import { NoteAtMoment } from "./note-at-moment.tsx";
import type { PageReading } from "./page-reading.ts";
import type { PageState } from "./page-state.ts";
import { Players } from "./players.tsx";
import { SaveBar } from "./save-bar.tsx";
import { Subject } from "./subject.tsx";
import { PageTranscriptLine } from "./page-transcript-line.tsx";
import { useDraft } from "./use-draft.ts";
import { usePicture } from "./use-picture.ts";
import type { OnReadPlayer } from "./use-player.ts";
import { useSave } from "./use-save.ts";
import { useTranscript } from "./use-transcript.ts";

const NO_NOTE = { atSeconds: null, text: "" };

interface CaptureFormProps {
  readonly page: Extract<PageState, { phase: "lecture" }>;
  readonly reading: PageReading;
  readonly onSaved: (lectureId: string) => void;
  readonly onReadPlayer: OnReadPlayer;
}

/** A lecture that is not saved yet: what the page said, and what the person makes of it. */
export function CaptureForm({
  page: { captured, draft: found, provisionalKey, tags: known },
  reading,
  onSaved,
  onReadPlayer,
}: CaptureFormProps) {
  const { draft, latest, change, keep, settle } = useDraft(captured.key, provisionalKey, found);
  const picture = usePicture(reading, captured);
  const transcript = useTranscript(reading, true);
  const { save, saving, refusal } = useSave({ captured, latest, picture, transcript, keep, settle, onSaved });
  const { busy, problem, summarise } = useSummariser(captured, async () => transcript.arrived);
  const summaryId = useId();
  const isLater = useLater();
  const toWrite = useOpenedToWrite();
  const ownTags = known.map(({ tag }) => tag);
  // The page says little of a lecture that is in a frame of another site.
  const isInPlayer = captured.players.length === 1 && captured.durationSeconds === null;
  const suggested = suggestTags(captured, ownTags, draft.tags).slice(0, 6);

  // What the press of the button is measured by: the values stand in the page, not yet painted.
  useLayoutEffect(() => void performance.mark("filled"), []);
  async function saveThenAddFile(): Promise<void> {
    const id = await save();
    if (id !== null) await openLibraryPage(transcriptAddress(id));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
    event.preventDefault();
    if (saving !== "yes") void save();
  }

  return (
    // Not a form: Enter in its only one-line field, the tags, would send it.
    <div className="popup-form" onKeyDown={onKeyDown}>
      <div className="popup-body">
        <Subject
          facts={captured}
          picture={picture.picture}
          title={draft.title ?? captured.title}
          onTitle={(title) => change({ title })}
        />
        <div className="about">
          <Description text={captured.description} language={captured.language} />
          <PageTranscriptLine page={transcript} lecture={captured} onAddFile={() => void saveThenAddFile()} />
        </div>
        {(toWrite || draft.note !== undefined) && (
          <NoteAtMoment
            reading={reading}
            cues={transcript.arrived?.cues ?? []}
            autoFocus={toWrite}
            note={draft.note ?? NO_NOTE}
            onNote={(note) => change({ note })}
            onAdd={() => void save()}
          />
        )}
        <section className="part grow">
          <div className="part-head">
            <label className="label" htmlFor={summaryId}>
              {say("summary")}
            </label>
            <SummariseButton
              label={say(busy ? "summarising" : "summarise")}
              busy={busy}
              onSummarise={(length) =>
                void summarise(length).then(
                  (made) => made && change({ summary: made.text, versions: [...latest.current.versions, made] }),
                )
              }
            />
          </div>
          <textarea
            id={summaryId}
            className="field summary-field"
            placeholder={say("summaryPlaceholder")}
            value={draft.summary}
            onChange={(event) => change({ summary: event.target.value })}
          />
          {problem !== "" && (
            <p className="field-problem" role="alert">
              {problem}
            </p>
          )}
        </section>
        <section className="part">
          <span className="label" aria-hidden="true">
            {say("tags")}
          </span>
          {isLater ? (
            <>
              <TagInput tags={draft.tags} known={known} onChange={(tags) => change({ tags })} autoFocus={!toWrite} />
              <SuggestedTags tags={suggested} onAdd={(tag) => change({ tags: [...latest.current.tags, tag] })} />
            </>
          ) : (
            <div className="tag-input" />
          )}
        </section>
        {/* Last, because it is about where the rest comes from, and may be long. */}
        {isInPlayer && <Players players={captured.players} reading={reading} onRead={onReadPlayer} />}
        {refusal !== "" && <Notice text={refusal} />}
      </div>
      <SaveBar saving={saving} onSave={() => void save()} />
    </div>
  );
}
