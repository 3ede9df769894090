import type { LibraryDatabase } from "./database.ts";
import type { Breathe } from "./overview.ts";

/** A moment of a lecture that notes stand at. */
export interface NotedMoment {
  readonly lectureId: string;
  readonly title: string;
  readonly language: string | null;
  /** The first second that is noted. */
  readonly atSeconds: number;
  readonly notes: number;
}

interface Gathered {
  readonly lectureId: string;
  readonly atSeconds: number;
  readonly notes: number;
  /** When the last of them was written. */
  readonly at: string;
}

const AT_ONCE = 500;
const MOST = 10;
/** How long a moment is at most, in seconds: notes within it are of one. */
const LONGEST = 60;

/** The moments that most notes stand at; of equals those noted last. */
export async function notedMoments(database: LibraryDatabase, breathe: Breathe): Promise<NotedMoment[]> {
  const byLecture = await noteTimes(database, breathe);
  const all: Gathered[] = [];
  for (const [lectureId, times] of byLecture) {
    all.push(...gathered(lectureId, times));
    const pause = breathe();
    if (pause) await pause;
  }
  const ranked = all.toSorted((one, other) => other.notes - one.notes || (one.at < other.at ? 1 : -1));
  const moments: NotedMoment[] = [];
  for (let from = 0; from < ranked.length && moments.length < MOST; from += MOST) {
    const some = ranked.slice(from, from + MOST);
    const lectures = await database.lectures.bulkGet(some.map(({ lectureId }) => lectureId));
    for (const [at, { lectureId, atSeconds, notes }] of some.entries()) {
      const lecture = lectures[at];
      if (lecture?.deletedAt === null)
        moments.push({ lectureId, atSeconds, notes, title: lecture.title, language: lecture.language });
    }
  }
  return moments.slice(0, MOST);
}

interface NoteTime {
  readonly atSeconds: number;
  readonly createdAt: string;
}

async function noteTimes({ notes }: LibraryDatabase, breathe: Breathe): Promise<Map<string, NoteTime[]>> {
  const byLecture = new Map<string, NoteTime[]>();
  for (let after = ""; ;) {
    const some = await notes.where("id").above(after).limit(AT_ONCE).toArray();
    for (const { lectureId, atSeconds, createdAt, deletedAt } of some) {
      if (atSeconds === null || deletedAt !== null) continue;
      const times = byLecture.get(lectureId);
      if (times) times.push({ atSeconds, createdAt });
      else byLecture.set(lectureId, [{ atSeconds, createdAt }]);
    }
    const last = some.at(-1);
    if (!last || some.length < AT_ONCE) return byLecture;
    after = last.id;
    await breathe();
  }
}

function gathered(lectureId: string, times: readonly NoteTime[]): Gathered[] {
  const moments: Gathered[] = [];
  for (const { atSeconds, createdAt } of times.toSorted((one, other) => one.atSeconds - other.atSeconds)) {
    const before = moments.at(-1);
    if (before && atSeconds - before.atSeconds <= LONGEST) {
      const at = createdAt > before.at ? createdAt : before.at;
      moments[moments.length - 1] = { ...before, notes: before.notes + 1, at };
    } else moments.push({ lectureId, atSeconds, notes: 1, at: createdAt });
  }
  return moments;
}
