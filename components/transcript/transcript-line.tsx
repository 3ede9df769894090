import { Fragment, memo, type ReactNode } from "react";
import type { Playable } from "../../lib/browser/play-at.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import type { CueMatch } from "../../lib/transcript/find-in-cues.ts";
import { inOneLine, isSpaced, type Line } from "../../lib/transcript/lines.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { MomentButton } from "./moment-button.tsx";
import type { CueMark, CueMarks } from "./use-transcript-search.ts";

interface TranscriptLineProps {
  readonly lecture: Playable;
  readonly cues: readonly Cue[];
  readonly line: Line;
  readonly isTimed: boolean;
  readonly marks: CueMarks;
  readonly active: CueMatch | null;
  /** What another transcript says during it, and in which language. */
  readonly second: string | undefined;
  readonly secondLanguage: string | undefined;
}

/** A line with its moment; before it the title of the chapter that begins there. */
export const TranscriptLine = memo(function TranscriptLine(props: TranscriptLineProps) {
  const { lecture, cues, line, isTimed, marks, active, second, secondLanguage } = props;
  const { startSeconds, heading, speaker, from, to } = line;
  return (
    <>
      {heading !== null && (
        <h3 className="label" dir="auto">
          {heading}
        </h3>
      )}
      <div className="line">
        {isTimed && <MomentButton lecture={lecture} seconds={startSeconds} />}
        <div className="said">
          <p dir="auto">
            {speaker !== null && <b>{`${speaker}: `}</b>}
            {indexes(from, to).map((cue) => (
              <Fragment key={cue}>
                {cue > from && isSpaced(cues[cue - 1]?.text ?? "", cues[cue]?.text ?? "") && " "}
                <span data-second={isTimed ? cues[cue]?.startSeconds : undefined}>
                  {withMarks(inOneLine(cues[cue]?.text ?? ""), marks.get(cue) ?? [], active)}
                </span>
              </Fragment>
            ))}
          </p>
          {second !== undefined && (
            <p className="second" dir="auto" lang={secondLanguage}>
              {second}
            </p>
          )}
        </div>
        <button
          type="button"
          className="button quiet square small line-more"
          aria-label={isTimed ? say("moreForLineAt", sayDuration(Math.floor(startSeconds))) : say("moreForLine")}
          aria-haspopup="dialog"
          title={say("moreForLine")}
        >
          <Icon name="dots" small />
        </button>
      </div>
    </>
  );
});

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function withMarks(text: string, marks: readonly CueMark[], active: CueMatch | null): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const mark of marks) {
    parts.push(
      text.slice(end, mark.start),
      <mark key={mark.start} aria-current={mark.match === active || undefined}>
        {text.slice(mark.start, mark.end)}
      </mark>,
    );
    end = mark.end;
  }
  return [...parts, text.slice(end)];
}
