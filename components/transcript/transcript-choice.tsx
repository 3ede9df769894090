import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";

interface TranscriptChoiceProps {
  readonly lecture: Lecture;
  readonly current: Transcript;
  readonly transcripts: readonly Transcript[];
}

/** Names the transcript; where there are several, lets one be chosen. */
export function TranscriptChoice({ lecture, current, transcripts }: TranscriptChoiceProps) {
  const { run } = useCommands();
  if (transcripts.length === 1) return <span>{sayTranscript(current)}</span>;
  return (
    <select
      className="field transcript-choice"
      aria-label={say("chooseTranscript")}
      value={current.id}
      onChange={({ target }) =>
        void run("chooseTranscript", { lectureId: lecture.id, transcriptId: target.value }, say("transcriptChosen"))
      }
    >
      {transcripts.map((transcript) => (
        <option key={transcript.id} value={transcript.id}>
          {sayTranscript(transcript)}
        </option>
      ))}
    </select>
  );
}

export function sayTranscript({ language, origin, counts, recogniser, updatedAt }: Transcript): string {
  const about = say(
    "transcriptAbout",
    language === null ? "" : say("language", language),
    origin,
    counts.words,
    counts.cjk,
  );
  if (!recogniser) return about;
  const leftOut = recogniser.leftOut === undefined ? "" : say("repeatsLeftOut", recogniser.leftOut);
  return [about, recogniser.name, say("onDay", updatedAt), leftOut].filter(Boolean).join(" · ");
}
