import { playAt } from "../../lib/browser/play-at.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { paragraphs } from "../../lib/transcript/paragraphs.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";

interface TranscriptPreviewProps {
  readonly transcript: Pick<Transcript, "cues" | "language">;
  readonly lecture: LectureFacts;
}

/** The transcript to read over before it is saved; the library searches in it and plays it. */
export function TranscriptPreview({ transcript: { cues, language }, lecture }: TranscriptPreviewProps) {
  return (
    <div className="transcript-preview" lang={language ?? undefined}>
      {paragraphs(cues, lecture.chapters).map(({ heading, startSeconds, paragraphs: own }) => (
        <section key={startSeconds}>
          {heading !== null && <h3 className="label">{heading}</h3>}
          {own.map(({ from, startSeconds: at, speaker, text }) => (
            <p key={from}>
              <button
                type="button"
                className="moment"
                aria-label={say("playFrom", sayDuration(Math.floor(at)))}
                onClick={() => void playAt(lecture, at)}
              >
                {sayDuration(Math.floor(at))}
              </button>{" "}
              {speaker !== null && `${speaker}: `}
              {text}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
