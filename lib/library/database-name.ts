/** Name of the library's IndexedDB database; in a file of its own so that the popup can open it without loading Dexie. */
export const DATABASE_NAME = "lectern";
/** The schema that this code writes and reads, as Dexie counts it: the last line of `database.ts` or `migrations.ts`. */
export const DATABASE_VERSION = 10;
/** What Dexie makes of its version in IndexedDB. */
export const NATIVE_FACTOR = 10;
