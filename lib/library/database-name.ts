/** Name of the library's IndexedDB database; in a file of its own so that the popup can open it without loading Dexie. */
export const DATABASE_NAME = "lectern";
