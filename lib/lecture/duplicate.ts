import { joinLectures } from "./join.ts";
import type { Lecture } from "./lecture.ts";
import { LIMITS } from "./limits.ts";
import type { Cut } from "./room.ts";
import type { Watched } from "./watched.ts";

/** What two entries of the same media may say differently, so that somebody has to choose. */
export const CHOSEN_FACTS = ["title", "creators", "published", "description", "series", "language"] as const;
export type ChosenFact = (typeof CHOSEN_FACTS)[number];

/** The length by which entries of the same media are known, as search has it; 0 when there is none. */
export function wholeSeconds({ durationSeconds }: Pick<Lecture, "durationSeconds">): number {
  return Math.floor(durationSeconds ?? 0);
}

/** Whether the person has said that two entries which look alike are not the same. */
export function areToldApart(one: Lecture, other: Lecture): boolean {
  const says = (from: Lecture, about: Lecture) =>
    from.distinctFrom?.some((key) => key === about.key || about.aliases.includes(key)) === true;
  return says(one, other) || says(other, one);
}

/** The lecture as one of which it is known that another is not the same. */
export function toldApart({ distinctFrom = [] }: Lecture, { key }: Lecture): Pick<Lecture, "distinctFrom"> {
  return { distinctFrom: [...new Set([...distinctFrom, key])].slice(-LIMITS.distinctFrom) };
}

/**
 * One entry in place of two of the same media: the facts in `taken` are those of `other`; tags, addresses and what was
 * set aside of both are joined, what one does not know the other says, and the further of both was watched.
 */
export function mergedLecture(
  kept: Lecture,
  other: Lecture,
  taken: readonly ChosenFact[],
): { readonly lecture: Lecture; readonly cuts: readonly Cut[] } {
  const { lecture: joined, cuts } = joinLectures(kept, other);
  const { ownTitle: _title, ownDescription: _description, ownSeries: _series, ...facts } = joined;
  const lecture = {
    ...facts,
    ...Object.fromEntries(taken.map((fact) => [fact, other[fact]])),
    ...ownMarks(kept, other, taken),
    ...furthest(kept, other),
    savedAt: kept.savedAt < other.savedAt ? kept.savedAt : other.savedAt,
    ...unitedConflicts(kept, other),
  };
  return { lecture, cuts };
}

/** What stands is the person's own where it was so in the entry that it comes from. */
function ownMarks(kept: Lecture, other: Lecture, taken: readonly ChosenFact[]): Partial<Lecture> {
  // What the person emptied is theirs too.
  const from = (fact: "title" | "description" | "series", own: "ownTitle" | "ownDescription" | "ownSeries") =>
    taken.includes(fact) || !(kept[fact] || kept[own]) ? other : kept;
  return {
    ...(from("title", "ownTitle").ownTitle && { ownTitle: true as const }),
    ...(from("description", "ownDescription").ownDescription && { ownDescription: true as const }),
    ...(from("series", "ownSeries").ownSeries && { ownSeries: true as const }),
  };
}

/** Of two players of the same media the one that got further; marked as seen by hand is as far as it goes. */
function furthest(kept: Watched, other: Watched): Pick<Watched, "seenAt" | "watchedSeconds"> {
  if (kept.seenAt === null || other.seenAt === null) {
    const { seenAt, watchedSeconds } = kept.seenAt === null ? other : kept;
    return { seenAt, watchedSeconds };
  }
  const isMarked = kept.watchedSeconds === null || other.watchedSeconds === null;
  return {
    seenAt: kept.seenAt > other.seenAt ? kept.seenAt : other.seenAt,
    watchedSeconds: isMarked ? null : Math.max(kept.watchedSeconds ?? 0, other.watchedSeconds ?? 0),
  };
}

function unitedConflicts(kept: Lecture, other: Lecture): Pick<Lecture, "conflicts"> {
  const conflicts = [...(kept.conflicts ?? []), ...(other.conflicts ?? [])].slice(-LIMITS.conflicts);
  return conflicts.length > 0 ? { conflicts } : {};
}
