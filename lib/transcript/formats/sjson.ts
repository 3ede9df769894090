import { asNumber, findShape, fromMs, listOf } from "../json.ts";
import { withoutMarkup } from "../markup.ts";
import { cue, type Format, problem } from "./format.ts";

/** Open edX's and 学堂在线's captions: lists `start`, `end` (milliseconds) and `text` that run side by side (seen 2026-08). */
export const sjson: Format = {
  name: "sjson",

  read({ json }) {
    const lists = findShape(json, isLists);
    if (lists === undefined) return null;
    const [starts, ends, texts] = [listOf(lists, "start"), listOf(lists, "end"), listOf(lists, "text")];
    const lines = texts.map((text, index) => ({
      start: fromMs(asNumber(starts[index])),
      end: fromMs(asNumber(ends[index])),
      text: typeof text === "string" ? withoutMarkup(text) : "",
    }));
    const timed = lines.filter(({ start }) => start !== null);
    const untimed = lines.filter(({ start, text }) => start === null && text.trim());
    return {
      cues: timed.map(({ start, end, text }) => cue(start ?? 0, end, text)),
      problems: problem("bad-times", untimed.length),
    };
  },
};

function isLists(value: unknown): boolean {
  return asNumber(listOf(value, "start")[0]) !== null && listOf(value, "text").some((text) => typeof text === "string");
}
