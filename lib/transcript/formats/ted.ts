import { findShape, fromMs, listOf, numberOf, textOf } from "../json.ts";
import { withoutMarkup } from "../markup.ts";
import { cue, type Format, problem } from "./format.ts";

/**
 * TED's transcript: `paragraphs[].cues[]` with `time` in milliseconds and no ends; and the older `captions[]` with
 * `startTime` and `duration` (seen 2026-08).
 */
export const ted: Format = {
  name: "ted",

  read({ json }) {
    const talk = findShape(json, isTalk);
    if (talk === undefined) return null;
    const lines = [...listOf(talk, "paragraphs").flatMap((each) => listOf(each, "cues")), ...listOf(talk, "captions")];
    const timed = lines.filter((line) => startOf(line) !== null);
    const cues = timed.map((line) => {
      const start = startOf(line) ?? 0;
      const duration = fromMs(numberOf(line, "duration"));
      const text = textOf(line, "text") || textOf(line, "content");
      return cue(start, duration === null ? null : start + duration, withoutMarkup(text));
    });
    return { cues, problems: problem("bad-times", lines.length - timed.length) };
  },
};

function startOf(line: unknown): number | null {
  return fromMs(numberOf(line, "time") ?? numberOf(line, "startTime"));
}

function isTalk(value: unknown): boolean {
  const inParagraphs = listOf(value, "paragraphs").some((each) =>
    listOf(each, "cues").some((line) => numberOf(line, "time") !== null),
  );
  return (
    inParagraphs ||
    listOf(value, "captions").some((line) => numberOf(line, "startTime") !== null && textOf(line, "content") !== "")
  );
}
