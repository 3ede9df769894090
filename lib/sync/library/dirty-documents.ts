import type { Still } from "../../lecture/still.ts";
import type { LibraryDatabase } from "../../library/database.ts";
import { isPicture, type SyncDocument } from "../../library/sync-rows.ts";
import type { DirtyDocument, FixedBody } from "../local-store.ts";
import { namedPicture } from "../synced-entry.ts";
import { afterKind, noteOfStill, pictureName, stillName } from "./document-names.ts";
import { standInId } from "./stand-ins.ts";
import { kindIn, stateIn } from "./stored-documents.ts";

/** About so many characters of words are held at once. */
const MOST_AT_ONCE = 4_000_000;

/** The next documents that are to be sent, with their words: fewer where these are long, none where there are no more. */
export async function dirtyDocuments(
  library: LibraryDatabase,
  limit: number,
  except: ReadonlySet<string>,
  picturesStay: boolean,
): Promise<DirtyDocument[]> {
  /** Of which there is nothing to be sent yet: others stand behind them. */
  const passed = new Set<string>();
  for (;;) {
    const rows = await library.syncDocuments
      .where("dirty")
      .equals(1)
      .filter((row) => !except.has(row.name) && !passed.has(row.name) && !(picturesStay && isPicture(row)))
      .limit(limit)
      .toArray();
    const found = await withBodies(library, rows);
    if (found.length > 0 || rows.length < limit) return found;
    for (const { name } of rows) passed.add(name);
  }
}

async function withBodies(library: LibraryDatabase, rows: readonly SyncDocument[]): Promise<DirtyDocument[]> {
  const found: DirtyDocument[] = [];
  let room = MOST_AT_ONCE;
  const remotes = await library.syncRemotes
    .where("name")
    .anyOf(rows.map(({ name }) => name))
    .toArray();
  const revs = new Map(remotes.map(({ name, rev }) => [name, rev]));
  for (const row of rows) {
    if (room <= 0) break;
    const body = stateIn(row) ?? (await wordsIn(library, row));
    if (!body) continue;
    if (row.words !== undefined && row.words !== "gone") room -= JSON.stringify(body).length;
    found.push({ kind: kindIn(row), name: row.name, body, version: row.version, rev: revs.get(row.name) ?? null });
  }
  return found;
}

/** Null for words that have just been deleted, of which the row does not know yet. */
async function wordsIn(
  library: LibraryDatabase,
  { name, of, words, content }: SyncDocument,
): Promise<FixedBody | null> {
  if (words === "gone") return { name, of, content: null };
  if (words === "apart") return { name, of, content: content ?? null };
  if (name.startsWith("z:")) {
    const transcript = await library.transcripts.get(afterKind(name));
    return transcript ? { name, of, content: transcript.cues } : null;
  }
  const lecture = await library.lectures.where("key").equals(of).first();
  const note = noteOfStill(name);
  const picture =
    lecture && (note === null ? await library.pictures.get(lecture.id) : await stillIn(library, note, of));
  if (!picture || picture.lectureId !== lecture.id) return null;
  const { type, base64 } = picture;
  const named = namedPicture(picture);
  const isSame = name === (note === null ? pictureName(of, named) : stillName(of, note, named));
  return isSame ? { name, of, content: { type, base64 } } : null;
}

/** The picture of a note, or of the record that stands in for the note in this entry. */
async function stillIn({ stills }: LibraryDatabase, note: string, key: string): Promise<Still | undefined> {
  return (await stills.get(standInId(note, key))) ?? stills.get(note);
}
