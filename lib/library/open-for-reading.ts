import { DATABASE_NAME } from "./database-name.ts";

/**
 * Opens the library as a page does: without ever creating or upgrading it. Where it does not exist yet, or is older
 * than the code, `prepare` has the background see to it first. Rejects when the browser cannot open its storage.
 */
export async function openForReading(
  prepare: () => Promise<unknown>,
  factory: IDBFactory = indexedDB,
): Promise<IDBDatabase> {
  const database = (await openExisting(factory)) ?? (await prepare(), await openExisting(factory));
  if (!database) throw new Error("The library does not exist although the background has been asked to create it");
  // An open connection would hold up the background's next upgrade.
  database.addEventListener("versionchange", () => database.close());
  return database;
}

function openExisting(factory: IDBFactory): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE_NAME);
    let missing = false;
    request.addEventListener("upgradeneeded", () => {
      missing = true;
      request.transaction?.abort();
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", (event) => {
      event.preventDefault();
      if (missing) resolve(null);
      else reject(request.error ?? new Error("The library could not be opened"));
    });
  });
}
