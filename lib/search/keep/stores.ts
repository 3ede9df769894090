/** The stores of the library's database that hold the search index; they belong to search, and hold nothing that cannot be made again. */
export const SEARCH_STORES = [
  "searchState",
  "searchDocuments",
  "searchBlocks",
  "searchColumns",
  "searchWords",
  "searchRecent",
  "searchWaiting",
] as const;

/** The answer to one request. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    // Properties take half the time of listeners, and a query makes a dozen requests.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- half the time, see above
    request.onsuccess = () => resolve(request.result);
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- half the time, see above
    request.onerror = () => reject(request.error ?? new Error("The search index could not be read"));
  });
}
