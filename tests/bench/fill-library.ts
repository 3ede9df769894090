import type { Page } from "puppeteer-core";
import { madeUpLectures } from "./made-up-lectures.ts";

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: { status: string } } | undefined> } };

const BATCH = 250;

/** As many as a message takes of lectures with a summary and nothing else. */
export const MOST_AT_ONCE = 500;

/** Puts so many lectures into the library of the extension that `page` belongs to; a second time under another name. */
export async function fill(
  page: Page,
  count: number,
  make: (from: number, to: number) => ReturnType<typeof madeUpLectures> = (from, to) => madeUpLectures(from, to),
  name = "bench",
  atOnce = BATCH,
): Promise<void> {
  for (let from = 0; from < count; from += atOnce) {
    const batch = make(from, Math.min(count, from + atOnce));
    await page.evaluate(
      async (input, opId) => {
        const data = { opId, type: "importRecords", input };
        const reply = await chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: "run", data });
        if (reply?.res?.status !== "done") throw new Error(`Import refused: ${JSON.stringify(reply)}`);
      },
      { batch, mapping: {} },
      `${name}-${from}`,
    );
  }
}
