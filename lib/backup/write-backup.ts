import type { Entry } from "../lecture/entry.ts";
import { type LibrarySettings, NO_LIBRARY_SETTINGS } from "../lecture/library-settings.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { entriesOf } from "../library/entries.ts";
import { exportFile } from "../transfer/export-file.ts";
import { DEFAULT_MARKDOWN } from "../transfer/formats/format.ts";
import { json } from "../transfer/formats/json.ts";
import { readBack } from "../transfer/read-back.ts";

/** A backup that is written and has been read back. */
export interface WrittenBackup {
  readonly file: Blob;
  readonly extension: string;
  /** Without those in Trash. */
  readonly entries: number;
  /** How many of its records could not be read back. */
  readonly unread: number;
}

/**
 * Writes the whole library to one file, and reads the file as an import does: every record that went in must come out
 * sound. Null for an empty library, which must never take the place of a full one. The file lies in the browser's store
 * of blobs: a part of it at a time is in memory.
 */
export async function writeBackup(
  library: LibraryDatabase,
  now: Date,
  settings: LibrarySettings = NO_LIBRARY_SETTINGS,
): Promise<WrittenBackup | null> {
  const written = { records: 0, entries: 0 };
  const entries = () => counted(entriesOf(library, null, json.parts), written);
  const options = {
    now,
    settings,
    language: "en",
    heading: null,
    linkAt: (url: string) => url,
    markdown: DEFAULT_MARKDOWN,
  } as const;
  const made = await exportFile(json, entries, options);
  if (!made || written.records === 0) return null;
  const { file, format } = made;
  const plan = await readBack(file, format.extension);
  const read = plan ? Object.values(plan.counts).reduce((sum, count) => sum + count, 0) : 0;
  return { file, extension: format.extension, entries: written.entries, unread: Math.abs(written.records - read) };
}

/** A library too large for the first format is read twice: what was counted of it then counts no more. */
async function* counted(entries: AsyncIterable<Entry>, written: { records: number; entries: number }) {
  written.records = 0;
  written.entries = 0;
  for await (const entry of entries) {
    const { lecture, summaries, transcripts, notes, picture, stills } = entry;
    written.records += 1 + (picture ? 1 : 0);
    for (const parts of [summaries, transcripts, notes, stills]) written.records += parts.length;
    if (lecture.deletedAt === null) written.entries++;
    yield entry;
  }
}
