import { TABLES } from "../lecture/records.ts";
import { maintain } from "../search/index/maintain.ts";
import { SEARCH_STORES } from "../search/index/stores.ts";
import type { LibraryDatabase } from "./database.ts";
import { searchDocuments } from "./search-documents.ts";

/**
 * Does all that the search index needs, piece by piece, each in a transaction of its own: a worker that is killed
 * goes on where it was. Between two pieces `pause` gives way to whatever else the library has to do, and says whether to
 * go on. Gives whether all is done.
 */
export async function tendSearch(database: LibraryDatabase, pause: () => Promise<boolean>): Promise<boolean> {
  while (await tendOnce(database)) if (!(await pause())) return false;
  return true;
}

/** Does one piece; false when there is nothing to do. */
export function tendOnce(database: LibraryDatabase): Promise<boolean> {
  return database.transaction("rw", [...SEARCH_STORES, ...TABLES], async () =>
    maintain(database, searchDocuments(database)),
  );
}
