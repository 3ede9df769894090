import { namedLines } from "./named-lines.ts";
import { isNameLike, nameOf, type Stamp, stampOf } from "./stamp.ts";

/** What is said from one time to the next. */
export interface Turn extends Stamp {
  readonly below: readonly string[];
}

export interface Turns {
  /** Lines above the first stamp. */
  readonly before: readonly string[];
  readonly turns: readonly Turn[];
}

/** Names come again and again: this share of all turns, at most, are different ones. */
const MOST_NAMES = 0.5;
const NAMED = 0.8;
const FEWEST_SPOKEN = 4;
const DAY = 86_400;
/** A sentence, not a name. */
const SENTENCE = /[.!?。！？…,，"”]\s*$|^[\p{Ll}]/u;

export function turnsOf(lines: readonly string[]): Turns {
  const own = lines.map(stampOf);
  const named = own.filter(Boolean).length < lines.length / 2 ? namedLines(lines) : null;
  const stamps = overMidnight(
    lines.flatMap((_, at) => {
      const stamp = named?.[at] ?? own[at];
      return stamp ? [{ stamp, at }] : [];
    }),
  );
  const turns = stamps.map(({ stamp, at }, index) => ({
    ...stamp,
    below: lines.slice(at + 1, stamps[index + 1]?.at ?? lines.length),
  }));
  return withNames({ before: lines.slice(0, stamps[0]?.at ?? lines.length), turns });
}

interface Placed {
  readonly stamp: Stamp;
  readonly at: number;
}

/** A clock of the day begins anew at midnight. */
function overMidnight(stamps: readonly Placed[]): readonly Placed[] {
  const from = stamps.findIndex(({ stamp }, at) => stamp.start < (stamps[at - 1]?.stamp.start ?? 0) - DAY / 2);
  if (from < 0) return stamps;
  return stamps.map(({ stamp, at }, index) => {
    if (index < from) return { stamp, at };
    return { stamp: { ...stamp, start: stamp.start + DAY, end: stamp.end === null ? null : stamp.end + DAY }, at };
  });
}

/** Names stand behind the time, or on the line above it. */
function withNames(found: Turns): Turns {
  const { before, turns } = found;
  if (turns.some(({ speaker }) => speaker !== null)) return found;
  if (areNames(turns.map(({ rest }) => nameOf(rest))) && turns.every(({ below }) => below.some((line) => line.trim())))
    return { before, turns: turns.map((turn) => ({ ...turn, speaker: nameOf(turn.rest), rest: "" })) };
  const below = turns.map((turn) => (turn.rest ? null : nameBelow(turn.below)));
  if (areNames(below.map((each) => each?.name ?? null)))
    return {
      before,
      turns: turns.map((turn, index) => ({
        ...turn,
        speaker: below[index]?.name ?? null,
        below: turn.below.slice(below[index] ? below[index].at + 1 : 0),
      })),
    };
  // Where something is said beside the times as well, a few lines could be names by chance.
  if (turns.some(({ rest }) => rest) && turns.length < FEWEST_SPOKEN) return found;
  const above = turns.map((_, index) => nameAbove(index === 0 ? before : (turns[index - 1]?.below ?? [])));
  const names = above.map((each) => each?.name ?? null);
  if (!areNames(names) || turns.length < 3) return found;
  return {
    before: above[0] ? before.slice(0, above[0].at) : before,
    turns: turns.map((turn, index) => ({
      ...turn,
      speaker: names[index] ?? null,
      below: turn.below.slice(0, above[index + 1]?.at ?? turn.below.length),
    })),
  };
}

/** Whether these are names: nearly all are, and there are some few that come again. */
function areNames(found: readonly (string | null)[]): boolean {
  const names = found.filter((name): name is string => name !== null && !SENTENCE.test(name));
  const isAll = names.length === found.length || (found.length > 4 && names.length >= found.length * NAMED);
  return names.length > 0 && isAll && new Set(names).size <= Math.max(1, found.length * MOST_NAMES);
}

/** The first line with text among these, where it could be a name and something is said below it. */
function nameBelow(lines: readonly string[]): { readonly at: number; readonly name: string } | null {
  const at = lines.findIndex((line) => line.trim());
  const name = nameOf(lines[at]?.replace(/^[\s*_#>]+|[\s*_:：]+$/g, ""));
  const isAbove = lines.slice(at + 1).some((line) => line.trim());
  return name !== null && isAbove && isNameLike(name) && !SENTENCE.test(name) ? { at, name } : null;
}

/** The last line with text among these, where it could be a name. */
function nameAbove(lines: readonly string[]): { readonly at: number; readonly name: string } | null {
  const at = lines.findLastIndex((line) => line.trim());
  const name = nameOf(lines[at]?.replace(/^[\s*_#>]+|[\s*_:：]+$/g, ""));
  return name !== null && !SENTENCE.test(name) ? { at, name } : null;
}
