import type { Cue } from "../../../lecture/transcript.ts";
import { clockSeconds } from "../../clock-time.ts";
import { withoutMarkup } from "../../markup.ts";
import { nameBefore, withoutName } from "../../speakers.ts";
import { cue } from "../format.ts";
import { CLOCK } from "./stamp.ts";
import type { Turn } from "./turns.ts";

/** A time inside what is said, as Descript and Rev print them in long turns. */
const INSIDE = new RegExp(String.raw`\s?[\[(](${CLOCK})[\])]\s?`, "g");
/** Nobody speaks more slowly than this, in characters a second: a later time in the last turn is something said. */
const SLOWEST = 3;
const TOLERANCE = 1;

/** A cue for each paragraph of a turn, and for each part of one that has a time of its own. */
export function cuesOfTurn(turn: Turn, next: Turn | undefined, names: ReadonlySet<string>): Cue[] {
  const said = withoutMarkup([turn.rest, ...turn.below].join("\n"));
  const until = next?.start ?? turn.start + said.length / SLOWEST + TOLERANCE;
  let { start, speaker } = turn;
  const isNamedAbove = turn.speaker !== null;
  return paragraphsOf(said, names).flatMap((paragraph, index) => {
    const name = names.size > 0 ? nameBefore(paragraph) : null;
    // Who begins to speak is known already: a first `Well:` is said.
    const isNamed = name !== null && names.has(name) && !(isNamedAbove && index === 0);
    if (isNamed) speaker = name;
    const cues = timedParts(isNamed ? withoutName(paragraph) : paragraph, start, until, turn.end, speaker);
    start = cues.at(-1)?.startSeconds ?? start;
    return cues;
  });
}

/** Names that stand before paragraphs in these turns: known ones, and those that come again. */
export function namesInside(turns: readonly Turn[]): ReadonlySet<string> {
  const known = new Set(turns.flatMap(({ speaker }) => speaker ?? []));
  const lines = turns.flatMap(({ rest, below, speaker }) => {
    const filled = [rest, ...below].filter((line) => line.trim());
    return speaker === null ? filled : filled.slice(1);
  });
  const found = lines.flatMap((line) => nameBefore(line) ?? []);
  const once = new Set<string>();
  const again = found.filter((name) => once.has(name) || !once.add(name));
  if (known.size === 0 && found.length >= lines.length * NEARLY_ALL) return new Set(found);
  // Without any name at a time, most lines must bear one, and more than once.
  const areNames = known.size > 0 || found.length >= lines.length * NAMED_LINES;
  return areNames ? new Set([...known, ...again]) : known;
}

const NAMED_LINES = 0.6;
/** Where every line bears one, a guest who speaks once is known as well. */
const NEARLY_ALL = 0.9;

function paragraphsOf(said: string, names: ReadonlySet<string>): string[] {
  const parted = said.split("\n").map((line) => {
    const name = names.size > 0 ? nameBefore(line) : null;
    return name !== null && names.has(name) ? `\n${line}` : line;
  });
  return parted
    .join("\n")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

/** A paragraph, cut where a time stands in it; a time at its very end is when it ends. */
function timedParts(text: string, from: number, until: number, end: number | null, speaker: string | null): Cue[] {
  const cues: Cue[] = [];
  let [start, begin] = [from, 0];
  for (const mark of text.matchAll(INSIDE)) {
    const at = clockSeconds(mark[1] ?? "");
    if (at === null || at < start || at > until + TOLERANCE) continue;
    const before = text.slice(begin, mark.index).trim();
    const isLast = mark.index + mark[0].length >= text.length;
    if (before) cues.push(cue(start, isLast ? at : null, before, speaker));
    [start, begin] = [at, mark.index + mark[0].length];
  }
  const rest = text.slice(begin).trim();
  if (rest) cues.push(cue(start, begin === 0 ? end : null, rest, speaker));
  return cues;
}
