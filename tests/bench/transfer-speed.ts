import { mkdtemp, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { RECORD_VERSION } from "../../lib/lecture/migrations.ts";
import { launch } from "../e2e/browser.ts";
import { find } from "../e2e/person.ts";
import { madeUpLectures, WORDS_OF_AN_HOUR } from "./made-up-lectures.ts";
import { plainImport } from "./plain-import.ts";

const PORTION = 500;
/** As long as the largest library may take on a busy machine, in milliseconds. */
const MOST_TIME = 900_000;

export interface TransferTimes {
  /** Milliseconds from the chosen file to the preview, and from there to the report that all is in. */
  readonly import: number;
  /** What `JSON.parse` and a plain `put` of the same records into a database without indexes take, in milliseconds. */
  readonly floor: number;
  /** The longest that the page could not have answered a key while it imported, in milliseconds. */
  readonly blocked: number;
  readonly out: OutTimes | null;
}

interface OutTimes {
  /** Milliseconds for the same file once more, into the library that has all of it. */
  readonly again: number;
  /** Milliseconds from the press of Export to the file, and by how much the page's memory grew meanwhile, in bytes. */
  readonly export: number;
  readonly memory: number;
}

/** How a file of so many entries, some of them with a transcript, comes in, and where it is wanted goes out. */
export async function transferOf(
  count: number,
  spoken: number,
  product: string,
  what: "in" | "in and out",
): Promise<TransferTimes> {
  const path = await exportedFile(count, spoken);
  const lectern = await launch({ extension: product });
  const bare = await lectern.browser.newPage();
  await bare.goto(`chrome-extension://${lectern.id}/manifest.json`);
  const floor = await plainImport(bare, path);
  await bare.close();
  const page = await lectern.openOptions("#all");
  await watchBlocks(page);
  const first = await importIt(page, path);
  const blocked = await page.evaluate(() => Math.max(0, ...(globalThis as Watched).blocks));
  const out = what === "in" ? null : { again: await importIt(page, path), ...(await exportIt(page)) };
  await lectern.close();
  return { import: first, floor, blocked, out };
}

type Watched = typeof globalThis & { blocks: number[] };

/** Notes every stretch of more than 50 ms in which the page could not have answered a key. */
async function watchBlocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const blocks: number[] = [];
    (globalThis as Watched).blocks = blocks;
    const observer = new PerformanceObserver((list) => blocks.push(...list.getEntries().map((each) => each.duration)));
    observer.observe({ type: "longtask" });
  });
}

export async function exportedFile(count: number, spoken: number): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "lectern-transfer-")), "library.json");
  const file = await open(path, "w");
  const head = { format: "lectern", version: 1, schema: RECORD_VERSION, exportedAt: new Date().toISOString() };
  await file.write(JSON.stringify(head).slice(0, -1));
  for (const table of ["lectures", "summaries", "transcripts", "notes", "pictures", "stills"] as const) {
    let separator = `,"${table}":[`;
    for (let from = 0; from < count; from += PORTION) {
      const to = Math.min(count, from + PORTION);
      for (const record of madeUpLectures(from, to, from < spoken ? WORDS_OF_AN_HOUR : 0)[table]) {
        await file.write(separator + JSON.stringify(record));
        separator = ",";
      }
    }
    await file.write(separator === "," ? "]" : `${separator}]`);
  }
  await file.write("}");
  await file.close();
  return path;
}

async function importIt(page: Page, path: string): Promise<number> {
  await (await find(page, "button", "Import and export")).click();
  await (await find(page, "tab", "Import")).click();
  const field = await page.waitForSelector("input[type=file]");
  const chosen = Date.now();
  await field?.uploadFile(path);
  await untilTrue(page, pressImport);
  await untilTrue(page, isReported);
  const time = Date.now() - chosen;
  await (await find(page, "button", "Import another file")).click();
  await page.keyboard.press("Escape");
  return time;
}

/** Asks again and again from outside the page: no single question may last as long as the largest import. */
async function untilTrue(page: Page, asked: () => boolean): Promise<void> {
  for (const end = Date.now() + MOST_TIME; !(await page.evaluate(asked));) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${asked.name}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Presses the button under the preview as soon as it can be pressed, in the page. */
function pressImport(): boolean {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("[role=dialog] footer button:not([disabled])")];
  const button = buttons.find(({ textContent }) => /^Import [\d,]+ entr/.test(textContent));
  button?.click();
  return button !== undefined;
}

/** Whether the import has ended, in the page. */
function isReported(): boolean {
  const text = document.querySelector("[role=dialog]")?.textContent ?? "";
  return / added · /.test(text) && !/Importing/.test(text);
}

/** The whole library as JSON. */
async function exportIt(page: Page): Promise<Pick<OutTimes, "export" | "memory">> {
  const session = await page.createCDPSession();
  const heap = async () => (await session.send("Runtime.getHeapUsage")).usedSize;
  await session.send("HeapProfiler.collectGarbage");
  const before = await heap();
  let most = before;
  await (await find(page, "button", "Import and export")).click();
  await (await find(page, "tab", "Export")).click();
  const button = await page.waitForSelector("[role=dialog] footer .primary");
  const began = Date.now();
  await button?.click();
  for (;;) {
    most = Math.max(most, await heap());
    const text = await page.$eval("[role=dialog]", (dialog) => dialog.textContent ?? "");
    if (/\.json/.test(text)) break;
    if (Date.now() - began > MOST_TIME) throw new Error(`Not exported in time: ${text.slice(-200)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { export: Date.now() - began, memory: most - before };
}
