import { useMemo, type RefObject } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { type KeptView, otherTracks } from "./kept-view.ts";
import { textLanguage } from "../library/text-language.ts";
import { sayTranscript } from "./transcript-choice.tsx";
import { isTimed } from "./transcript-file.ts";
import { useSaidNote } from "./use-said-note.ts";
import type { SecondSource } from "./use-second.ts";
import { SpokenLines } from "./spoken-lines.tsx";
import { TranscriptHead } from "./transcript-head.tsx";

interface TranscriptReaderProps {
  readonly lecture: Lecture;
  readonly transcript: Transcript;
  /** All of the entry's, to choose from. */
  readonly transcripts: readonly Transcript[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly at: number | null;
  readonly find: string | null;
  /** Shown between the lines, each at its moment. */
  readonly notes?: readonly Note[] | undefined;
  /** Beside its page. */
  readonly kept: KeptView | undefined;
  readonly onAdd: () => void;
}

/** One transcript to read, to search in, and to play from. */
export function TranscriptReader(props: TranscriptReaderProps) {
  const { lecture, transcript, transcripts, scroller, at, find, notes, kept, onAdd } = props;
  const { cues } = transcript;
  const stored = transcripts.filter(({ id }) => id !== transcript.id).flatMap(asSecond);
  const noted = useMemo(() => notes && { lecture, notes }, [lecture, notes]);
  return (
    <SpokenLines
      lecture={lecture}
      cues={cues}
      language={textLanguage(transcript.language, transcript.counts, cues[0]?.text ?? "")}
      scroller={scroller}
      at={at}
      find={find}
      others={kept ? [...stored, ...otherTracks(kept.tracks, transcripts)] : stored}
      kept={kept}
      onNote={useSaidNote(lecture.id)}
      {...(noted && { notes: noted })}
    >
      <TranscriptHead lecture={lecture} transcript={transcript} transcripts={transcripts} onAdd={onAdd} />
    </SpokenLines>
  );
}

/** Without times nobody knows which line it would stand beside. */
function asSecond(transcript: Transcript): SecondSource[] {
  const { id, cues, language, counts } = transcript;
  if (!isTimed(cues)) return [];
  const second = { cues, language: textLanguage(language, counts, cues[0]?.text ?? "") };
  return [{ id, name: sayTranscript(transcript), read: async () => second }];
}
