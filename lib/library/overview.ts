import { watchedTime } from "../lecture/watched.ts";
import { libraryValues } from "../search/library-values.ts";
import type { LibraryDatabase } from "./database.ts";
import { notedMoments, type NotedMoment } from "./noted-moments.ts";
import type { Tally } from "./tally.ts";

/**
 * What was saved on one day, and what was last watched then: no more is kept of watching. Seconds are those of the
 * lectures, and of watched ones as far as they were watched.
 */
export interface DayFigures {
  readonly saved: number;
  readonly savedSeconds: number;
  readonly watched: number;
  readonly watchedSeconds: number;
}

/** The library in figures. */
export interface Overview {
  /** By the day, since 1970 on the person's calendar; days on which nothing was done are not there. */
  readonly days: ReadonlyMap<number, DayFigures>;
  /** Those with the most hours first. */
  readonly tags: readonly Tally[];
  readonly creators: readonly Tally[];
  /** Those with the most notes first. */
  readonly moments: readonly NotedMoment[];
  /** Days may lack some while the index is being made anew. */
  readonly isWhole: boolean;
}

/** Gives way to whatever else the page has to do; null when it need not. */
export type Breathe = () => Promise<void> | null;

const AT_ONCE = 200;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** Works the figures out in one pass, a piece at a time. */
export async function readOverview(database: LibraryDatabase, breathe: Breathe): Promise<Overview> {
  const { lectures, isWhole } = await libraryValues(database.backendDB());
  const days = new Map<number, DayFigures>();
  for (const { savedAt, seconds } of lectures) {
    add(days, savedAt, { saved: 1, savedSeconds: seconds });
    const pause = breathe();
    if (pause) await pause;
  }
  const watched = lectures.flatMap((lecture) => lecture.watched ?? []);
  for (let from = 0; from < watched.length; from += AT_ONCE) {
    const some = watched.slice(from, from + AT_ONCE);
    const read = await database.lectures.bulkGet(some.map(({ id }) => id));
    for (const [at, lecture] of read.entries())
      add(days, some[at]?.at ?? 0, { watched: 1, watchedSeconds: lecture ? watchedTime(lecture) : 0 });
    await breathe();
  }
  return {
    days,
    tags: await longest(database, "tag:"),
    creators: await longest(database, "by:"),
    moments: await notedMoments(database, breathe),
    isWhole,
  };
}

function add(days: Map<number, DayFigures>, time: number, figures: Partial<DayFigures>): void {
  const day = Math.floor((time - new Date(time).getTimezoneOffset() * MINUTE) / DAY);
  const before = days.get(day);
  days.set(day, {
    saved: (before?.saved ?? 0) + (figures.saved ?? 0),
    savedSeconds: (before?.savedSeconds ?? 0) + (figures.savedSeconds ?? 0),
    watched: (before?.watched ?? 0) + (figures.watched ?? 0),
    watchedSeconds: (before?.watchedSeconds ?? 0) + (figures.watchedSeconds ?? 0),
  });
}

/** So many are shown at most. */
const MOST = 100;

async function longest({ tallies }: LibraryDatabase, prefix: string): Promise<Tally[]> {
  const all = await tallies.where("name").startsWith(prefix).toArray();
  const known = all.filter(({ count }) => count > 0);
  return known.toSorted((one, other) => other.seconds - one.seconds || other.count - one.count).slice(0, MOST);
}
