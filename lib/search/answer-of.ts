/** The answer to one request of IndexedDB, for search and for all that reads the library without Dexie. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("The library could not be read")));
  });
}
