/**
 * Goes through what a cursor gives, until `take` answers that it has enough. Rejects where the database fails, and with
 * what `take` throws: an error within an event of IndexedDB would else end nothing but the walk, and be waited for always.
 */
export function walkCursor<C extends IDBCursor>(
  request: IDBRequest<C | null>,
  take: (cursor: C) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener("error", () => reject(request.error ?? new Error("The library could not be read")));
    request.addEventListener("success", () => {
      const cursor = request.result;
      try {
        if (!cursor || take(cursor)) resolve();
        else cursor.continue();
      } catch (error) {
        reject(error);
      }
    });
  });
}
