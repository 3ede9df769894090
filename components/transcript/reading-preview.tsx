import type { ReadTranscript } from "../../lib/transcript/reading.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { sayProblem, sayReading } from "./say-reading.ts";

const LINES = 4;

interface ReadingPreviewProps {
  readonly reading: ReadTranscript;
  readonly language: string | null;
}

/** What was read of a file: how much, how it begins, and what is not in it. */
export function ReadingPreview({ reading, language }: ReadingPreviewProps) {
  const { cues, timed, problems } = reading;
  return (
    <div className="stack">
      <p role="status">{sayReading(reading, language)}</p>
      <ol className="preview-lines" lang={language ?? undefined}>
        {[...cues.slice(0, LINES).entries()].map(([at, { startSeconds, speaker, text }]) => (
          <li key={at}>
            {timed && <span className="meta">{sayDuration(Math.floor(startSeconds))}</span>}
            <span className="preview-text" dir="auto">
              {speaker === undefined ? text : `${speaker}: ${text}`}
            </span>
          </li>
        ))}
      </ol>
      {!timed && <p className="notice">{say("readingUntimed")}</p>}
      {problems.map((problem) => (
        <p key={problem.code} className="notice warn">
          {sayProblem(problem)}
        </p>
      ))}
    </div>
  );
}
