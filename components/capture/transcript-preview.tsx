import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { paragraphs } from "../../lib/transcript/paragraphs.ts";
import { MomentButton } from "../transcript/moment-button.tsx";

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
          {heading !== null && (
            <h3 className="label" dir="auto">
              {heading}
            </h3>
          )}
          {own.map(({ from, startSeconds: at, speaker, text }) => (
            <p key={from}>
              <MomentButton lecture={lecture} seconds={at} /> {speaker !== null && `${speaker}: `}
              {text}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
