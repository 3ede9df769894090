import { useEffect, type RefObject } from "react";
import type { CaptionTrack } from "../../lib/capture/caption-track.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import { countText } from "../../lib/text/count.ts";
import { say } from "../../lib/words/say.ts";
import { sayTranscriptFailure } from "../capture/say-transcript-failure.ts";
import { useTranscript } from "../capture/use-transcript.ts";
import { textLanguage } from "../library/text-language.ts";
import type { PageReading } from "../popup/page-reading.ts";
import { type KeptView, otherTracks } from "../transcript/kept-view.ts";
import { useSaidNote } from "../transcript/use-said-note.ts";
import { SpokenLines } from "../transcript/spoken-lines.tsx";

interface PageSpokenProps {
  readonly lecture: LectureFacts;
  readonly reading: PageReading;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly kept: KeptView;
  /** Told the tracks that came with the transcript. */
  readonly onTracks: (tracks: readonly CaptionTrack[]) => void;
}

/** What is said in a lecture that is not saved yet, as its page has told. */
export function PageSpoken({ lecture, reading, scroller, kept, onTracks }: PageSpokenProps) {
  const onNote = useSaidNote(null);
  const { state } = useTranscript(reading, true);
  const tracks = state.phase === "answered" ? state.answer?.tracks : undefined;
  useEffect(() => {
    if (tracks && tracks.length > 0) onTracks(tracks);
  }, [tracks, onTracks]);
  if (state.phase !== "answered") return <p className="meta panel-waits">{say("transcriptComing")}</p>;
  const { answer } = state;
  if (!answer?.ok) return <p className="meta panel-waits">{sayTranscriptFailure(answer?.why ?? "failed", lecture)}</p>;
  const counts = countText(answer.cues.map(({ text }) => text).join(" "));
  return (
    <SpokenLines
      lecture={lecture}
      cues={answer.cues}
      language={textLanguage(answer.language, counts, answer.cues[0]?.text ?? "")}
      scroller={scroller}
      at={null}
      find={null}
      others={otherTracks(kept.tracks, [answer])}
      kept={kept}
      onNote={onNote}
    />
  );
}
