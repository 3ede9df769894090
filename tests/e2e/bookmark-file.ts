import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { find } from "./person.ts";

/** A file of so many bookmarks, to be imported. */
export async function bookmarkFile(count: number): Promise<string> {
  const links = Array.from(
    { length: count },
    (_, at) =>
      `<DT><A HREF="https://lectures.example/${at}" ADD_DATE="${1_700_000_000 + at}" TAGS="t${at % 7}">Lecture ${at}</A>`,
  );
  const path = join(await mkdtemp(join(tmpdir(), "lectern-import-")), "bookmarks.html");
  await writeFile(path, `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${links.join("\n")}\n</DL><p>\n`);
  return path;
}

/** Chooses the file in the library page, and begins to import as many entries as it has. */
export async function beginImport(page: Page, path: string, count: number): Promise<void> {
  await (await find(page, "button", "Import and export")).click();
  await (await find(page, "tab", "Import")).click();
  const field = await page.waitForSelector("input[type=file]");
  await field?.uploadFile(path);
  await (await find(page, "button", `Import ${count.toLocaleString("en")} entries`)).click();
}

/** How many records the library has of a table. */
export async function countIn(page: Page, table: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("lectern");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.addEventListener("success", () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
    table,
  );
}
