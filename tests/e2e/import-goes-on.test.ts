import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { find, person, type Person } from "./person.ts";

const COUNT = 6_000;
let me: Person;

beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

async function bookmarkFile(): Promise<string> {
  const links = Array.from(
    { length: COUNT },
    (_, at) =>
      `<DT><A HREF="https://lectures.example/${at}" ADD_DATE="${1_700_000_000 + at}" TAGS="t${at % 7}">Lecture ${at}</A>`,
  );
  const path = join(await mkdtemp(join(tmpdir(), "lectern-import-")), "bookmarks.html");
  await writeFile(path, `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${links.join("\n")}\n</DL><p>\n`);
  return path;
}

/** As long as so many entries take on a slow machine. */
async function reads(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 150_000 }, text);
}

async function begin(page: Page, path: string): Promise<void> {
  await (await find(page, "button", "Import and export")).click();
  await (await find(page, "tab", "Import")).click();
  const field = await page.waitForSelector("input[type=file]");
  await field?.uploadFile(path);
  await (await find(page, "button", "Import 6,000 entries")).click();
}

test("an import whose page is closed goes on in the next one, to exactly the file, and is undone as one", async () => {
  const path = await bookmarkFile();
  const first = await me.openOptions();
  await begin(first, path);
  await first.waitForFunction(() => /Importing [1-9]/.test(document.body.innerText), { polling: 20 });
  await first.close();

  const next = await me.openOptions();
  await reads(next, "6,000 added · 0 merged · 0 skipped");
  const counts = await next.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("lectern");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction("lectures").objectStore("lectures").count();
          counting.addEventListener("success", () => resolve(counting.result));
        });
      }),
  );
  expect(counts).toBe(COUNT);
  await (await find(next, "button", "Undo")).click();
  await reads(next, "The import has been undone");
  await next.close();
}, 400_000);
