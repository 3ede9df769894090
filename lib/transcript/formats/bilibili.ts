import { asNumber, findShape, listOf, member, numberOf, textOf } from "../json.ts";
import { withoutMarkup } from "../markup.ts";
import { cue, type Format, problem } from "./format.ts";

/** Bilibili's subtitle file: `body[]` with `from` and `to` in seconds and `content` (seen 2026-08). */
export const bilibili: Format = {
  name: "bilibili",

  read({ json }) {
    const subtitle = findShape(json, isSubtitle);
    if (subtitle === undefined) return null;
    const timed = listOf(subtitle, "body").filter((line) => numberOf(line, "from") !== null);
    const cues = timed.map((line) =>
      cue(numberOf(line, "from") ?? 0, asNumber(member(line, "to")), withoutMarkup(textOf(line, "content"))),
    );
    const untimed = listOf(subtitle, "body").length - timed.length;
    return { cues, problems: problem("bad-times", untimed), language: textOf(subtitle, "lang") || null };
  },
};

function isSubtitle(value: unknown): boolean {
  return listOf(value, "body").some((line) => numberOf(line, "from") !== null && textOf(line, "content") !== "");
}
