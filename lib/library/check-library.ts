import { parsers } from "../lecture/parse.ts";
import type { Lecture } from "../lecture/lecture.ts";
import { PART_TABLES, TABLES } from "../lecture/records.ts";
import { checkSync } from "./check-sync.ts";
import type { LibraryDatabase } from "./database.ts";
import { addTallies, talliesOf, type Tally } from "./tally.ts";

/** Everything that is not sound, one sentence each, for a developer or a report; empty when all is well. */
export async function checkLibrary(database: LibraryDatabase): Promise<string[]> {
  return database.transaction("r", database.tables, async () => {
    const lectures = await database.lectures.toArray();
    return [
      ...(await unreadable(database)),
      ...(await strays(database, new Map(lectures.map((lecture) => [lecture.id, lecture])))),
      ...sharedKeys(lectures),
      ...wrongTallies(lectures, await database.tallies.toArray()),
      ...(await checkSync(database, lectures)),
    ];
  });
}

async function unreadable(database: LibraryDatabase): Promise<string[]> {
  const problems: string[] = [];
  for (const table of TABLES) {
    await database.table<{ id: string }>(table).each((row) => {
      const result = parsers[table](row);
      if (!result.ok)
        problems.push(
          // What it is instead may be somebody's words.
          `${table} ${row.id}: ${result.misfit.field} should be ${result.misfit.expected}`,
        );
    });
  }
  return problems;
}

/** Parts without their lecture, and lectures whose current summary or transcript is not theirs. */
async function strays(database: LibraryDatabase, lectures: ReadonlyMap<string, Lecture>): Promise<string[]> {
  const problems: string[] = [];
  const owned = new Map<string, string>();
  for (const table of PART_TABLES) {
    await database
      .table<{ id: string; lectureId: string; deletedAt: string | null }>(table)
      .each(({ id, lectureId, deletedAt }) => {
        if (!lectures.has(lectureId)) problems.push(`${table} ${id}: its lecture ${lectureId} is missing`);
        if (deletedAt === null) owned.set(`${table} ${id}`, lectureId);
      });
  }
  for (const { id, currentSummaryId, currentTranscriptId } of lectures.values()) {
    if (currentSummaryId && owned.get(`summaries ${currentSummaryId}`) !== id)
      problems.push(`lectures ${id}: its current summary is missing`);
    if (currentTranscriptId && owned.get(`transcripts ${currentTranscriptId}`) !== id)
      problems.push(`lectures ${id}: its current transcript is missing`);
  }
  return problems;
}

function sharedKeys(lectures: readonly Lecture[]): string[] {
  // A key names a page, and what the check says may go into a report: only ids are told.
  const first = new Map<string, string>();
  for (const { id, key } of lectures.toReversed()) first.set(key, id);
  return lectures
    .filter(({ id, key }) => first.get(key) !== id)
    .map(({ id, key }) => `lectures ${id}: has the same key as ${first.get(key) ?? ""}`);
}

function wrongTallies(lectures: readonly Lecture[], stored: readonly Tally[]): string[] {
  const sums = new Map<string, Tally>();
  for (const lecture of lectures) addTallies(sums, talliesOf(lecture));
  addTallies(sums, stored, -1);
  return [...sums.values()]
    .filter(({ count, seconds }) => count !== 0 || seconds !== 0)
    .map(({ name, count, seconds }) => `tally ${name}: off by ${-count} entries and ${-seconds} seconds`);
}
