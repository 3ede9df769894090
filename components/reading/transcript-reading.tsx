import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useMemo, type RefObject } from "react";
import type { SavedLecture } from "../../lib/library/lookup.ts";
import { currentTranscript } from "../../lib/library/lookup.ts";
import { paragraphs } from "../../lib/transcript/paragraphs.ts";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { textLanguage } from "../library/text-language.ts";
import { isTimed } from "../transcript/transcript-file.ts";
import { LateSkeleton } from "../ui/late-skeleton.tsx";
import { Contents } from "./contents.tsx";
import { MarginNotes } from "./margin-notes.tsx";
import { TranscriptText } from "./transcript-text.tsx";

interface TranscriptReadingProps {
  readonly entry: SavedLecture;
  readonly article: RefObject<HTMLElement | null>;
  /** The second to begin at. */
  readonly at: number | null;
}

/** A transcript as a text, with its chapters as contents and the notes in its margin. */
export function TranscriptReading({ entry: { lecture, notes }, article, at }: TranscriptReadingProps) {
  const { reader } = useLibrary();
  const { id, currentTranscriptId, chapters } = lecture;
  const transcript = useLiveQuery(
    () => currentTranscript(reader, { currentTranscriptId } as typeof lecture),
    [reader, id, currentTranscriptId],
  );
  const cues = transcript?.cues;
  const sections = useMemo(() => (cues ? paragraphs(cues, chapters) : []), [cues, chapters]);
  const isThere = sections.length > 0;
  // Not for each new state of the entry: notes come and go while the reader is elsewhere.
  useEffect(() => {
    if (at !== null && isThere) showMoment(article.current, at);
  }, [article, at, isThere]);
  if (transcript === undefined) return <LateSkeleton blocks={4} />;
  if (transcript === null) return <p className="meta">{say("noTranscriptToRead")}</p>;
  return (
    <div lang={textLanguage(transcript.language, transcript.counts, transcript.cues[0]?.text ?? "")}>
      <MarginNotes lecture={lecture} notes={notes.filter(({ atSeconds }) => atSeconds === null)} />
      <Contents sections={sections} onPress={(seconds) => showMoment(article.current, seconds)} />
      <TranscriptText
        lecture={lecture}
        cues={transcript.cues}
        sections={sections}
        notes={notes}
        isTimed={isTimed(transcript.cues)}
      />
    </div>
  );
}

/** Scrolls to what is said at a second, or to the chapter that begins with it, and takes the focus there. */
function showMoment(article: HTMLElement | null, at: number): void {
  const places = [...(article?.querySelectorAll<HTMLElement>("[data-begins]") ?? [])];
  const begun = places.filter(({ dataset }) => Math.floor(Number(dataset["begins"])) <= at);
  const last = begun.at(-1);
  const place = begun.find(({ dataset }) => dataset["begins"] === last?.dataset["begins"]);
  place?.scrollIntoView({ block: "start" });
  place?.focus({ preventScroll: true });
}
