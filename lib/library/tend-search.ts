import { TABLES } from "../lecture/records.ts";
import { SEARCH_STORES } from "../search/index/stores.ts";
import { tendPiece } from "../search/index/tend-piece.ts";
import type { LibraryDatabase } from "./database.ts";
import { searchDocuments } from "./search-documents.ts";

const ALL = [...SEARCH_STORES, ...TABLES];

/**
 * Does all that the search index needs, piece by piece, each written in one transaction: a worker that is killed
 * goes on where it was. Between two pieces `pause` gives way to whatever else the library has to do, and says whether to
 * go on. Gives whether all is done.
 */
export async function tendSearch(database: LibraryDatabase, pause: () => Promise<boolean>): Promise<boolean> {
  while (await tendOnce(database)) if (!(await pause())) return false;
  return true;
}

/** Does one piece; false when there is nothing to do. */
export function tendOnce(database: LibraryDatabase): Promise<boolean> {
  return tendPiece(database, searchDocuments(database), {
    reading: (work) => database.transaction("r", ALL, async () => work()),
    writing: (work) => database.transaction("rw", [...SEARCH_STORES], async () => work()),
    alone: (work) => database.transaction("rw", ALL, async () => work()),
  });
}
