import { Dexie } from "dexie";
import type { LibraryDatabase } from "./database.ts";

/** Has something done before the library is opened for the first time, whoever opens it; all else waits for that. */
export function beforeOpening(library: LibraryDatabase, work: () => Promise<void>): void {
  const open = library.open.bind(library);
  let done: Promise<void> | null = null;
  library.open = () => {
    done ??= work();
    return Dexie.Promise.resolve(done.then(() => open()));
  };
}
