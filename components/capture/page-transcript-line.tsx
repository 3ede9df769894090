import { lazy, Suspense, useId, useState } from "react";
import type { CaptionTrack } from "../../lib/capture/caption-track.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import { countText } from "../../lib/text/count.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { sayProblem } from "../transcript/say-reading.ts";
import { OneLine } from "./one-line.tsx";
import { sayTranscriptFailure } from "./say-transcript-failure.ts";
import { TrackMenu } from "./track-menu.tsx";
import type { PageTranscript, TranscriptState } from "./use-transcript.ts";

/** Seen when the person asks for it, and not before. */
const TranscriptPreview = lazy(async () => ({
  default: (await import("./transcript-preview.tsx")).TranscriptPreview,
}));

type Failed = Extract<Extract<TranscriptState, { phase: "answered" }>["answer"], { ok: false }>;
type FoundAnswer = Extract<Extract<TranscriptState, { phase: "answered" }>["answer"], { ok: true }>;

interface PageTranscriptLineProps {
  readonly page: PageTranscript;
  readonly lecture: LectureFacts;
  readonly onAddFile: () => void;
  readonly onTranscribe: (() => void) | null;
}

/** What has become of the transcript of a page that is not saved yet, in one line, and the ways on where there is none. */
export function PageTranscriptLine({ page: { state, ask }, lecture, ...ways }: PageTranscriptLineProps) {
  if (state.phase !== "answered")
    return (
      <p className="status transcript-line">
        <Icon name="transcript" small />
        <OneLine text={say("transcriptComing")} isStatus />
      </p>
    );
  const { answer } = state;
  const onTrack = (track: CaptionTrack) => void ask(track);
  if (answer?.ok) return <FoundTranscript answer={answer} lecture={lecture} onTrack={onTrack} />;
  return <NoTranscript failed={answer} lecture={lecture} onAskAgain={() => void ask(null)} {...ways} />;
}

interface FoundTranscriptProps {
  readonly answer: FoundAnswer;
  readonly lecture: LectureFacts;
  readonly onTrack: (track: CaptionTrack) => void;
}

function FoundTranscript({ answer, lecture, onTrack }: FoundTranscriptProps) {
  const [isShown, setShown] = useState(false);
  const shown = useId();
  const { words, cjk } = countText(answer.cues.map(({ text }) => text).join(" "));
  const language = answer.language === null ? "" : say("language", answer.language);
  const sentences = [say("transcriptOf", language, words, cjk), ...sayGaps(answer.problems)];
  return (
    <div>
      <p className="status transcript-line">
        <Icon name="transcript" small />
        <OneLine text={sentences.join(" · ")} isStatus />
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
      <div id={shown}>
        <Suspense>{isShown && <TranscriptPreview transcript={answer} lecture={lecture} />}</Suspense>
      </div>
    </div>
  );
}

/** Times that do not fit the lecture are no gaps: nothing of the text is missing. */
function sayGaps(problems: FoundAnswer["problems"]): string[] {
  const ofTimes = problems.filter(({ code }) => code === "moved-times" || code === "beyond-length");
  return [...(ofTimes.length < problems.length ? [say("transcriptHasGaps")] : []), ...ofTimes.map(sayProblem)];
}

interface NoTranscriptProps {
  readonly failed: Failed | null;
  readonly lecture: Pick<LectureFacts, "site" | "kind">;
  readonly onAskAgain: () => void;
  readonly onAddFile: () => void;
  /** Null where that cannot be done here, or is being asked already. */
  readonly onTranscribe: (() => void) | null;
  /** The entry is saved: neither needs saving before. */
  readonly isSaved?: boolean;
}

/** The reason in a sentence, and the ways on. */
export function NoTranscript(props: NoTranscriptProps) {
  const { failed, lecture, onAskAgain, onAddFile, onTranscribe, isSaved = false } = props;
  const addFile = say(isSaved ? "addFile" : "saveAndAddFile");
  const transcribe = say(isSaved ? "transcribe" : "saveAndTranscribe");
  return (
    <p className="status transcript-line">
      <Icon name="transcript" small />
      <OneLine text={sayTranscriptFailure(failed?.why ?? "failed", lecture)} isStatus />
      <span className="ways push">
        {/* Asking the page again asks no player. */}
        {failed?.why !== "player-not-asked" && (
          <button type="button" className="text-link" onClick={onAskAgain}>
            {say("tryAgain")}
          </button>
        )}
        <button type="button" className="text-link" aria-label={addFile} title={addFile} onClick={onAddFile}>
          {say("addFileShort")}
        </button>
        {onTranscribe && (
          <button type="button" className="text-link" aria-label={transcribe} title={transcribe} onClick={onTranscribe}>
            {say("transcribe")}
          </button>
        )}
      </span>
    </p>
  );
}
