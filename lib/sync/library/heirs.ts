import type { Note } from "../../lecture/note.ts";
import type { LibraryDatabase } from "../../library/database.ts";
import type { SyncWrite } from "../../library/sync-rows.ts";

/**
 * Where a note leaves an entry and a record stands in for it in another one, that one gets the note itself: what a video
 * showed then goes where its note goes. To be written after what the notes leave by.
 */
export async function heirWrites(library: LibraryDatabase, writes: readonly SyncWrite[]): Promise<SyncWrite[]> {
  const gone = writes.flatMap(({ entry }) => entry?.gone.notes ?? []);
  if (gone.length === 0) return [];
  const stills = (await library.stills.bulkGet(gone)).filter((still) => still !== undefined);
  const written = new Set(writes.flatMap(({ entry }) => entry?.lectureId ?? []));
  const all = await Promise.all(
    stills.map(async ({ id }): Promise<SyncWrite[]> => {
      const standIn = await library.notes.where("id").startsWith(`${id}:`).first();
      return standIn && !written.has(standIn.lectureId) ? [handingOver({ ...standIn, id }, standIn.id)] : [];
    }),
  );
  return all.flat();
}

function handingOver(note: Note, standIn: string): SyncWrite {
  const none = { lectures: [], summaries: [], transcripts: [], pictures: [], stills: [] };
  const gone = { summaries: [], notes: [standIn], transcripts: [] };
  return { entry: { ...none, lectureId: note.lectureId, notes: [note], gone } };
}
