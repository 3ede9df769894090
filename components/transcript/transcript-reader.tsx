import type { RefObject } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { textLanguage } from "../library/text-language.ts";
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
  readonly onAdd: () => void;
}

/** One transcript to read, to search in, and to play from. */
export function TranscriptReader(props: TranscriptReaderProps) {
  const { lecture, transcript, transcripts, scroller, at, find, onAdd } = props;
  const { cues } = transcript;
  return (
    <SpokenLines
      lecture={lecture}
      cues={cues}
      language={textLanguage(transcript.language, transcript.counts, cues[0]?.text ?? "")}
      scroller={scroller}
      at={at}
      find={find}
    >
      <TranscriptHead lecture={lecture} transcript={transcript} transcripts={transcripts} onAdd={onAdd} />
    </SpokenLines>
  );
}
