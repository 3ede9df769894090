import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { beginImport, bookmarkFile, countIn } from "./bookmark-file.ts";
import { find, person, type Person } from "./person.ts";

const COUNT = 3_000;
let me: Person;

// Each attempt begins with a library of its own.
beforeEach(async () => {
  me = await person();
});
afterEach(() => me.close());

/** As long as so many entries take on a slow machine. */
async function reads(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 150_000 }, text);
}

test("an import whose page is closed goes on in the next one, to exactly the file, and is undone as one", async () => {
  const first = await me.openOptions();
  await beginImport(first, await bookmarkFile(COUNT), COUNT);
  await first.waitForFunction(() => /Importing [1-9]/.test(document.body.innerText), { polling: 20 });
  await first.close();

  const next = await me.openOptions();
  await reads(next, "3,000 added · 0 merged · 0 skipped");
  expect(await countIn(next, "lectures")).toBe(COUNT);
  await (await find(next, "button", "Undo")).click();
  await reads(next, "The import has been undone");
  await next.close();
}, 400_000);
