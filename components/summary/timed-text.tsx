import type { Playable } from "../../lib/browser/play-at.ts";
import { timeStamps } from "../../lib/summary/time-stamps.ts";
import { MomentButton } from "../transcript/moment-button.tsx";

interface TimedTextProps {
  readonly text: string;
  readonly lecture: Playable & { readonly durationSeconds: number | null };
}

/** A text whose time stamps play the lecture; all else in it is text and nothing more. */
export function TimedText({ text, lecture }: TimedTextProps) {
  return timeStamps(text, lecture.durationSeconds).map((piece) =>
    piece.seconds === null ? (
      piece.text
    ) : (
      <MomentButton key={piece.start} lecture={lecture} seconds={piece.seconds} isInText />
    ),
  );
}
