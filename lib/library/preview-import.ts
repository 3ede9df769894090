import type { Lecture } from "../lecture/lecture.ts";
import type { ImportBatch } from "../lecture/records.ts";
import { meetLectures } from "./commands/import-lectures.ts";
import { meetParts } from "./commands/import-parts.ts";
import { outcomeOf } from "./commands/importing.ts";
import type { LibraryDatabase } from "./database.ts";

/** What would become of one lecture of a file. */
export interface PreviewRow {
  readonly lecture: Lecture;
  readonly outcome: "added" | "restored" | "merged" | "skipped";
}

/** Remembers from batch to batch what an import would have written by then. */
export interface PreviewState {
  readonly ids: Map<string, string>;
  readonly keys: Set<string>;
}

export function newPreview(): PreviewState {
  return { ids: new Map(), keys: new Set() };
}

/** Says what importing a batch would do, by the code that does it; nothing is written. */
export async function previewBatch(
  database: LibraryDatabase,
  batch: ImportBatch,
  { ids, keys }: PreviewState,
): Promise<PreviewRow[]> {
  const meetings = await meetLectures(database, batch.lectures, ids);
  const parts = await meetParts({ database, now: new Date().toISOString() }, batch, ids, meetings);
  return batch.lectures.map((lecture): PreviewRow => {
    const isKnown = [lecture.key, ...lecture.aliases].some((key) => keys.has(key));
    for (const key of [lecture.key, ...lecture.aliases]) keys.add(key);
    const meeting = meetings.get(ids.get(lecture.id) ?? lecture.id);
    if (!meeting) return { lecture, outcome: "skipped" };
    // The same once more in the file: it is joined with what comes before it.
    if (isKnown && !meeting.before) return { lecture, outcome: "merged" };
    return { lecture, outcome: outcomeOf(meeting.before, meeting.after, parts.touched) };
  });
}
