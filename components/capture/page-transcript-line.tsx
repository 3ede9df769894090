import { useId, useState } from "react";
import type { CaptionTrack } from "../../lib/capture/caption-track.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import { countText } from "../../lib/text/count.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { sayProblem } from "../transcript/say-reading.ts";
import { sayTranscriptFailure } from "./say-transcript-failure.ts";
import { TrackMenu } from "./track-menu.tsx";
import { TranscriptPreview } from "./transcript-preview.tsx";
import type { PageTranscript, TranscriptState } from "./use-transcript.ts";

type Failed = Extract<Extract<TranscriptState, { phase: "answered" }>["answer"], { ok: false }>;
type Found = Extract<Extract<TranscriptState, { phase: "answered" }>["answer"], { ok: true }>;

interface PageTranscriptLineProps {
  readonly page: PageTranscript;
  readonly lecture: LectureFacts;
  readonly onAddFile: () => void;
}

/** What has become of the transcript of a page that is not saved yet, and the ways on where there is none. */
export function PageTranscriptLine({ page: { state, ask }, lecture, onAddFile }: PageTranscriptLineProps) {
  if (state.phase !== "answered")
    return (
      <p className="status" role="status">
        <Icon name="transcript" small />
        <span>{say("transcriptComing")}</span>
      </p>
    );
  const { answer } = state;
  const onTrack = (track: CaptionTrack) => void ask(track);
  if (answer?.ok) return <FoundTranscript answer={answer} lecture={lecture} onTrack={onTrack} />;
  return <NoTranscript failed={answer} lecture={lecture} onAskAgain={() => void ask(null)} onAddFile={onAddFile} />;
}

interface FoundTranscriptProps {
  readonly answer: Found;
  readonly lecture: LectureFacts;
  readonly onTrack: (track: CaptionTrack) => void;
}

function FoundTranscript({ answer, lecture, onTrack }: FoundTranscriptProps) {
  const [isShown, setShown] = useState(false);
  const shown = useId();
  const { words, cjk } = countText(answer.cues.map(({ text }) => text).join(" "));
  const language = answer.language === null ? "" : say("language", answer.language);
  return (
    <>
      <p className="status">
        <Icon name="transcript" small />
        <span role="status">{say("transcriptOf", language, words, cjk)}</span>
        <TrackMenu tracks={answer.tracks} language={answer.language} origin={answer.origin} onTrack={onTrack} />
        <button
          type="button"
          className="text-link push"
          aria-expanded={isShown}
          aria-controls={shown}
          onClick={() => setShown(!isShown)}
        >
          {say(isShown ? "hide" : "view")}
        </button>
      </p>
      {sayGaps(answer.problems).map((sentence) => (
        <p className="meta" key={sentence}>
          {sentence}
        </p>
      ))}
      <div id={shown}>{isShown && <TranscriptPreview transcript={answer} lecture={lecture} />}</div>
    </>
  );
}

/** Times that do not fit the lecture are no gaps: nothing of the text is missing. */
function sayGaps(problems: Found["problems"]): string[] {
  const ofTimes = problems.filter(({ code }) => code === "moved-times" || code === "beyond-length");
  return [...(ofTimes.length < problems.length ? [say("transcriptHasGaps")] : []), ...ofTimes.map(sayProblem)];
}

interface NoTranscriptProps {
  readonly failed: Failed | null;
  readonly lecture: Pick<LectureFacts, "site" | "kind">;
  readonly onAskAgain: () => void;
  readonly onAddFile: () => void;
  /** The entry is saved: adding a file needs no saving before. */
  readonly isSaved?: boolean;
}

/** The reason in a sentence, and two ways on. */
export function NoTranscript({ failed, lecture, onAskAgain, onAddFile, isSaved = false }: NoTranscriptProps) {
  return (
    <div className="no-transcript">
      <p className="status" role="status">
        <Icon name="transcript" small />
        <span>{sayTranscriptFailure(failed?.why ?? "failed", lecture)}</span>
      </p>
      <p className="status-ways">
        <button type="button" className="text-link" onClick={onAskAgain}>
          {say("tryAgain")}
        </button>
        <button type="button" className="text-link" onClick={onAddFile}>
          {say(isSaved ? "addFile" : "saveAndAddFile")}
        </button>
      </p>
    </div>
  );
}
