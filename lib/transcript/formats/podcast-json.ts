import { findShape, listOf, member, numberOf, textOf } from "../json.ts";
import { withoutMarkup } from "../markup.ts";
import { wordsJoined } from "../words-joined.ts";
import { cue, type Format, problem } from "./format.ts";
import { inMilliseconds } from "./segments/members.ts";

/**
 * The JSON of `podcast:transcript`: `segments[]` with `startTime`, `endTime` in seconds, `body`, `speaker`
 * (Podcasting 2.0, read 2026-05); and what speech recognisers after Whisper write: `start`, `end`, `text`.
 */
export const podcastJson: Format = {
  name: "podcast-json",

  read({ json, durationSeconds }) {
    const transcript = findShape(json, isTranscript);
    if (transcript === undefined) return null;
    const segments = listOf(transcript, "segments");
    const timed = segments.filter((segment) => startOf(segment) !== null);
    const unit = inMilliseconds(timed, durationSeconds) ? 1_000 : 1;
    const cues = timed.map((segment) => {
      const speaker = (textOf(segment, "speaker") || textOf(member(segment, "speaker"), "name"))
        .replace(/\s+/g, " ")
        .trim();
      const end = numberOf(segment, "endTime") ?? numberOf(segment, "end");
      return cue(
        (startOf(segment) ?? 0) / unit,
        end === null ? null : end / unit,
        withoutMarkup(bodyOf(segment)),
        speaker,
      );
    });
    const language = textOf(transcript, "language") || null;
    return { cues: wordsJoined(cues), problems: problem("bad-times", segments.length - timed.length), language };
  },
};

function startOf(segment: unknown): number | null {
  return numberOf(segment, "startTime") ?? numberOf(segment, "start");
}

function bodyOf(segment: unknown): string {
  return textOf(segment, "body") || textOf(segment, "text");
}

function isTranscript(value: unknown): boolean {
  return listOf(value, "segments").some((segment) => startOf(segment) !== null && bodyOf(segment) !== "");
}
