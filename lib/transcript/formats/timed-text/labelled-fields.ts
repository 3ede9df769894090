import { CLOCK, RANGE } from "./stamp.ts";

const MARKS = String.raw`[\s*_#>|,;-]*`;
const COLON = String.raw`[*_]*\s*[:：=][*_]*\s*`;
/** `Timestamp: 00:00:03`, `Start: 0:03 End: 0:05`: the time of a turn, behind its label. */
const TIME = new RegExp(
  String.raw`^${MARKS}(?:time ?stamps?|time ?codes?|time|start(?: ?time)?|zeit(?:stempel)?|时间戳?)${COLON}[\[(]?(${CLOCK})(?:(?:${RANGE}|${MARKS}end(?: ?time)?${COLON})(${CLOCK}))?[\])]?`,
  "i",
);
const SPEAKER = new RegExp(String.raw`^${MARKS}(?:speaker|speaker name|name|sprecher(?:in)?|说话人)${COLON}(.*)$`, "i");
const TEXT = new RegExp(String.raw`(?:^|\s)${MARKS}(?:text|transcript|content|utterance)${COLON}`, "i");
const FEWEST = 2;

/**
 * Turns that a program writes as fields, as `Timestamp: 00:00:03 Speaker: Ada`, with what is said behind or below, are
 * written as `[00:00:03] Ada: …`. Other lines stay.
 */
export function withoutFields(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => TIME.test(line)).length < FEWEST) return lines;
  const isNamedFirst = areNamedFirst(lines);
  const written: string[] = [];
  let name = "";
  for (const line of lines) {
    const time = TIME.exec(line);
    const [, speaker] = SPEAKER.exec(time ? line.slice(time[0].length) : line) ?? [];
    const [named = "", ...behind] = (speaker ?? "").split(TEXT);
    if (named) name = `${named.trim()}: `;
    if (time) {
      const [whole, start = "", end] = time;
      const said = speaker === undefined ? line.slice(whole.length).replace(TEXT, "") : behind.join(" ");
      const isNamed = named !== "" || isNamedFirst;
      written.push(`[${end ? `${start} - ${end}` : start}] ${isNamed ? name : ""}${said.trim()}`);
    } else if (speaker === undefined) {
      written.push(line.replace(new RegExp(`^${TEXT.source}`, "i"), ""));
    } else if (!isNamedFirst) {
      written[written.length - 1] = `${written.at(-1) ?? ""}${name}${behind.join(" ").trim()}`;
    }
  }
  return written;
}

/** Whether names stand above their times. One line at the top of a file may be called a name, too. */
function areNamedFirst(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  const times = [...filled.keys()].filter((at) => TIME.test(filled[at] ?? ""));
  const named = (from: readonly number[], by: number) =>
    from.filter((at) => SPEAKER.test(filled[at + by] ?? "")).length;
  return named(times.slice(0, 1), -1) > 0 && named(times, -1) > named(times, 1);
}
