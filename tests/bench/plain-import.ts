import type { Page } from "puppeteer-core";

/**
 * What no import can be quicker than: the file's text is parsed, and each table's records are put into a store without
 * indexes in one transaction. In milliseconds.
 */
export async function plainImport(page: Page, path: string): Promise<number> {
  await page.evaluate(() => {
    const field = document.createElement("input");
    field.type = "file";
    document.body.append(field);
  });
  const field = await page.waitForSelector("input[type=file]");
  await field?.uploadFile(path);
  return page.evaluate(async () => {
    const file = document.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
    if (!file) throw new Error("No file was chosen");
    const began = performance.now();
    const library: Record<string, readonly { readonly id: string }[]> = JSON.parse(await file.text());
    const tables = Object.keys(library).filter((name) => Array.isArray(library[name]));
    const opening = indexedDB.open("bare");
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener("upgradeneeded", () => {
        for (const table of tables) opening.result.createObjectStore(table);
      });
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(new Error("The bare database was not opened")));
    });
    const transaction = database.transaction(tables, "readwrite");
    for (const table of tables)
      for (const record of library[table] ?? []) transaction.objectStore(table).put(record, record.id);
    await new Promise((resolve, reject) => {
      transaction.addEventListener("complete", resolve);
      transaction.addEventListener("abort", () => reject(new Error("The bare database did not take the records")));
    });
    const time = performance.now() - began;
    database.close();
    indexedDB.deleteDatabase("bare");
    return time;
  });
}
