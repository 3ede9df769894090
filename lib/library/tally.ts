import type { Lecture } from "../lecture/lecture.ts";
import { tagKey } from "../lecture/tag.ts";

/**
 * How many lectures are in a view or carry a tag, maintained in each write's own transaction: counting them anew takes
 * Dexie seconds at 100,000 lectures.
 */
export interface Tally {
  /** `all`, `to-summarise`, `with-transcript`, `trash`, `tag:` and the tag's key, `by:` and a creator, `site:` and a site. */
  readonly name: string;
  /** The tag as it is spelled; for views the name itself. */
  readonly label: string;
  readonly count: number;
  /** Length of all of them together. */
  readonly seconds: number;
}

export type View = "all" | "to-summarise" | "with-transcript" | "trash";

export function tagTally(tag: string): string {
  return `tag:${tagKey(tag)}`;
}

/** The tallies that one lecture counts in. */
export function talliesOf(lecture: Lecture | undefined): Tally[] {
  if (!lecture) return [];
  const one = (name: string, label = name): Tally => ({
    name,
    label,
    count: 1,
    seconds: Math.round(lecture.durationSeconds ?? 0),
  });
  if (lecture.deletedAt !== null) return [one("trash")];
  return [
    one("all"),
    ...(lecture.currentSummaryId === null ? [one("to-summarise")] : []),
    ...(lecture.currentTranscriptId !== null ? [one("with-transcript")] : []),
    ...lecture.tags.map((tag) => one(tagTally(tag), tag)),
    ...[...new Set(lecture.creators)].map((creator) => one(`by:${tagKey(creator)}`, creator)),
    one(`site:${tagKey(lecture.site)}`, lecture.site),
  ];
}

/** Tallies that are still added up, by name. */
export type Sums = Map<string, { -readonly [field in keyof Tally]: Tally[field] }>;

/** Adds tallies together by name; `sign` -1 takes them away. */
export function addTallies(sums: Sums, tallies: readonly Tally[], sign: 1 | -1 = 1): void {
  for (const { name, label, count, seconds } of tallies) {
    const sum = sums.get(name);
    if (sum) {
      sum.count += sign * count;
      sum.seconds += sign * seconds;
    } else sums.set(name, { name, label, count: sign * count, seconds: sign * seconds });
  }
}
