import type { LibraryDatabase } from "../database.ts";
import { keysHere } from "../rows-here.ts";
import type { Meetings } from "./import-lectures.ts";
import type { PartsMet } from "./import-parts.ts";

const CURRENT = { summaries: "currentSummaryId", transcripts: "currentTranscriptId" } as const;

/**
 * What a lecture shows as its summary and its transcript: what it shows now, if that is there; else, or where the file's
 * own comes back, what the file says. A lecture too large for one batch shows it when it comes; `awaited` remembers by
 * which part, in the file, and for which lecture here.
 */
export async function settleCurrents(
  database: LibraryDatabase,
  meetings: Meetings,
  parts: PartsMet,
  awaited: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const waiting = new Map(awaited);
  await meetLate(database, meetings, parts, waiting);
  for (const table of ["summaries", "transcripts"] as const) {
    const field = CURRENT[table];
    const shown = [...meetings.values()].flatMap(({ after }) => after[field] ?? []);
    const there = await partsThere(database, table, shown, parts);
    for (const [id, meeting] of meetings) {
      const current = meeting.after[field];
      const wanted = meeting.wanted[table];
      const own = wanted === null ? undefined : parts.live.get(`${table} ${wanted}`);
      const isHere = current !== null && there.has(current);
      if (own?.lectureId === id && (!isHere || own.isRestored)) meeting.after = { ...meeting.after, [field]: own.id };
      else if (!isHere) meeting.after = { ...meeting.after, [field]: null };
      if (wanted !== null && !own && !isHere) waiting.set(`${table} ${wanted}`, id);
    }
  }
  return waiting;
}

/** Those of these parts that are in the library; what the batch brings again has been read by now. */
async function partsThere(
  database: LibraryDatabase,
  table: "summaries" | "transcripts",
  ids: readonly string[],
  { live }: PartsMet,
): Promise<ReadonlySet<string>> {
  const met = [...live].filter(([part, { wasHere }]) => wasHere && part.startsWith(`${table} `));
  const known = new Set(met.map(([, { id }]) => id));
  const others = ids.filter((id) => !known.has(id));
  return new Set([...known, ...(await keysHere(database.table(table), others))]);
}

/** Has lectures of earlier batches among those met, when what they wait for is in this one. */
async function meetLate(
  database: LibraryDatabase,
  meetings: Meetings,
  parts: PartsMet,
  waiting: Map<string, string>,
): Promise<void> {
  const come = [...parts.live.keys()].flatMap((part) => {
    const lectureId = waiting.get(part);
    return lectureId === undefined ? [] : [{ part, lectureId }];
  });
  const missing = [...new Set(come.map(({ lectureId }) => lectureId))].filter((id) => !meetings.has(id));
  for (const lecture of await database.lectures.bulkGet(missing)) {
    const wanted = { summaries: null, transcripts: null };
    if (lecture) meetings.set(lecture.id, { before: lecture, after: lecture, met: 0, cuts: [], wanted });
  }
  for (const { part, lectureId } of come) {
    waiting.delete(part);
    const [table, id = ""] = part.split(" ");
    const meeting = meetings.get(lectureId);
    if (meeting && (table === "summaries" || table === "transcripts"))
      meeting.wanted = { ...meeting.wanted, [table]: id };
  }
}
