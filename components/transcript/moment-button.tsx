import type { Playable } from "../../lib/browser/play-at.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { usePlayAt } from "../hooks/use-beside.tsx";

interface MomentButtonProps {
  readonly lecture: Playable;
  readonly seconds: number;
  /** Among words, where no column of times keeps room for hours. */
  readonly isInText?: boolean;
  /** -1 where the arrow keys lead to it. */
  readonly tabIndex?: number;
}

/** A time that plays the lecture from there. */
export function MomentButton({ lecture, seconds, isInText = false, tabIndex }: MomentButtonProps) {
  const play = usePlayAt();
  // The second that has begun: rounded up, it would come after the first word.
  const time = sayDuration(Math.floor(seconds));
  return (
    <button
      type="button"
      className={isInText ? "moment in-text" : "moment"}
      aria-label={say("playFrom", time)}
      tabIndex={tabIndex}
      data-seconds={seconds}
      onClick={() => play(lecture, seconds)}
    >
      {time}
    </button>
  );
}
