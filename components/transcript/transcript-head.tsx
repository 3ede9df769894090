import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { say } from "../../lib/words/say.ts";
import { CopyButton } from "./copy-button.tsx";
import { TranscriptChoice } from "./transcript-choice.tsx";
import { TranscriptMenu } from "./transcript-menu.tsx";

interface TranscriptHeadProps {
  readonly lecture: Lecture;
  readonly transcript: Transcript;
  readonly transcripts: readonly Transcript[];
  readonly onAdd: () => void;
}

/** What the transcript is and where it is from, and what can be done with it. */
export function TranscriptHead({ lecture, transcript, transcripts, onAdd }: TranscriptHeadProps) {
  return (
    <div className="row wrap meta">
      <TranscriptChoice lecture={lecture} current={transcript} transcripts={transcripts} />
      <span className="row push">
        <CopyButton lecture={lecture} cues={transcript.cues} />
        <button type="button" className="text-link" onClick={onAdd}>
          {say("replace")}
        </button>
        <TranscriptMenu lecture={lecture} transcript={transcript} />
      </span>
    </div>
  );
}
