import type { Page } from "puppeteer-core";
import type { Lectern } from "../e2e/browser.ts";
import { find } from "../e2e/person.ts";

declare const bench: { readonly indexState: () => Promise<IndexState> };

export interface IndexState {
  readonly waiting: number;
  readonly isRebuilding: boolean;
  readonly partitions: readonly { readonly segments: number; readonly bytes: number; readonly isMerging: boolean }[];
}

const PATIENCE = 30 * 60_000;
/** The index has been left alone for so many looks, a second apart. */
const STILL = 4;

/** Imports a file as a person does, and waits until the library says that so many entries were added. */
export async function importFile(lectern: Lectern, path: string, count: number): Promise<void> {
  const page = await lectern.openOptions();
  await (await find(page, "button", "Import and export")).click();
  await (await find(page, "tab", "Import")).click();
  const field = await page.waitForSelector("input[type=file]");
  if (!field) throw new Error("The library offers no file to import");
  await field.uploadFile(path);
  await (await find(page, "button", `Import ${count.toLocaleString("en")} entries`)).click();
  const report = new RegExp(`${count.toLocaleString("en")} added`);
  await page.waitForFunction(
    (text) => new RegExp(text).test(document.body.textContent ?? ""),
    { timeout: PATIENCE, polling: 1_000 },
    report.source,
  );
  await page.close();
}

/** Waits until the background has indexed and merged everything. */
export async function untilIndexed(page: Page): Promise<void> {
  if (!(await isIndexedBy(page, Date.now() + PATIENCE)))
    throw new Error(`The index is not finished: ${JSON.stringify(await page.evaluate(() => bench.indexState()))}`);
}

/** The same, up to this moment; whether it was in time. */
export async function isIndexedBy(page: Page, end: number): Promise<boolean> {
  let last = "";
  for (let still = 0; still < STILL;) {
    const state = await page.evaluate(() => bench.indexState());
    const isBusy = state.waiting > 0 || state.isRebuilding || state.partitions.some(({ isMerging }) => isMerging);
    const now = JSON.stringify(state);
    still = !isBusy && now === last ? still + 1 : 0;
    last = now;
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return true;
}
