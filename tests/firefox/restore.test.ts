import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TABLES } from "../../lib/lecture/records.ts";
import { saveMany } from "../e2e/many-saves.ts";
import { rowsOf } from "../e2e/model-person.ts";
import { find, untilReads } from "../e2e/person.ts";
import { until } from "../setup/until.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";

let me: FirefoxLectern;
let downloads: string;

// A library that an attempt has ruined is no beginning for the next.
beforeEach(async () => {
  downloads = mkdtempSync(join(tmpdir(), "lectern-restore-"));
  me = await launchFirefox({ downloads });
});
afterEach(async () => {
  await me.close();
  rmSync(downloads, { recursive: true, force: true });
});

const contents = (page: Page) => Promise.all(TABLES.map((table) => rowsOf(page, table)));

/** As after a downgrade, or an upgrade that broke off: a version that nobody knows, and most of the library gone. */
function ruin(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("lectern", 9_990);
    request.addEventListener("upgradeneeded", () => {
      for (const table of ["summaries", "transcripts"]) request.result.deleteObjectStore(table);
    });
    request.addEventListener("success", () => resolve(request.result.close()));
    request.addEventListener("error", () => reject(new Error("not ruined")));
  });
}

async function exported(library: Page, entries: number): Promise<string> {
  await (await find(library, "button", "Import and export")).click();
  await (await find(library, "button", `Export ${entries} entries`)).click();
  await untilReads(library, /Exported to/);
  const isBackup = (name: string) => /^lectern-\d.*\.json$/.test(name);
  const name = await until(async () => readdirSync(downloads).find(isBackup), "the file is there");
  return join(downloads, name);
}

test("a library that cannot be opened is given back, the same, by a file of it", { timeout: 240_000 }, async () => {
  const library = await me.openOptions();
  await library.evaluate(saveMany, 0, 12);
  await untilReads(library, /12 entries/);
  const held = await contents(library);
  const backup = await exported(library, 12);
  await library.evaluate(ruin);
  await library.close();

  const page = await me.openOptions();
  await untilReads(page, /Your library could not be opened/);
  await (await find(page, "button", "Export what can be read")).click();
  await untilReads(page, /12 entries exported to lectern-recovered-/);
  const field = await page.waitForSelector("input[type=file]");
  await field?.uploadFile(backup);
  await (await find(page, "button", "Restore 12 entries")).click();
  await untilReads(page, /12 added · 0 merged · 0 skipped/);
  expect(await contents(page)).toEqual(held);
  await page.close();
});
