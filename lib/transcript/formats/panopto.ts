import { asNumber, findShape, member, numberOf, textOf } from "../json.ts";
import { withoutMarkup } from "../markup.ts";
import { cue, type Format } from "./format.ts";

/**
 * Panopto's `DeliveryInfo.aspx?getCaptions=true`: a list of `Caption`, `Time` and `CaptionDuration` in seconds
 * (described 2026-08, no answer was seen). Of a recording's other marks, such as slides, only captions count.
 */
export const panopto: Format = {
  name: "panopto",

  read({ json }) {
    const found = findShape(json, isCaptions);
    if (!Array.isArray(found)) return null;
    const lines = found.filter(isCaption);
    const cues = lines.map((line) => {
      const start = numberOf(line, "Time") ?? 0;
      const duration = asNumber(member(line, "CaptionDuration") ?? member(line, "Duration"));
      return cue(start, duration === null ? null : start + duration, withoutMarkup(textOf(line, "Caption")));
    });
    return { cues };
  },
};

function isCaptions(value: unknown): boolean {
  return Array.isArray(value) && value.some(isCaption);
}

function isCaption(value: unknown): boolean {
  const kind = textOf(value, "EventTargetType");
  const isSpoken = kind === "" || /caption|transcript/i.test(kind);
  return isSpoken && textOf(value, "Caption") !== "" && numberOf(value, "Time") !== null;
}
