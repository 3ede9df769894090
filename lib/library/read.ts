/** Reading with raw IndexedDB, which opens in a third of Dexie's time: for the popup, and for what search is handed. */

/** At most `count` rows of an index from its end, that `wanted` lets pass. */
export function lastRows<T>(index: IDBIndex, count: number, wanted: (row: T) => boolean): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const rows: T[] = [];
    const request = index.openCursor(null, "prev");
    request.addEventListener("error", () => reject(request.error ?? new Error("The library could not be read")));
    request.addEventListener("success", () => {
      const cursor = request.result;
      if (!cursor || rows.length === count) return resolve(rows);
      const row: T = cursor.value;
      if (wanted(row)) rows.push(row);
      cursor.continue();
    });
  });
}
