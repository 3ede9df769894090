import { Dexie } from "dexie";
import { DATABASE_NAME } from "./database-name.ts";
import type { LibraryDatabase } from "./database.ts";

/** The library as its page reads it: Dexie takes the schema from the database and never changes it. Open it with `openForReading` first. */
export function readableLibrary(): LibraryDatabase {
  const database = new Dexie(DATABASE_NAME);
  const table = (name: string) => ({ get: () => database.table(name) });
  const names = [
    "lectures",
    "summaries",
    "transcripts",
    "notes",
    "pictures",
    "stills",
    "drafts",
    "tallies",
    "operations",
    "meta",
    "jobs",
    "bulks",
    "syncState",
    "syncPending",
    "syncDocuments",
    "syncRemotes",
    "syncErrands",
  ];
  Object.defineProperties(database, Object.fromEntries(names.map((name) => [name, table(name)])));
  return database as LibraryDatabase;
}
