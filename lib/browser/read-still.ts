import { browser } from "wxt/browser";
import { parseStill } from "../capture/parse-still.ts";
import type { CapturedStill } from "../capture/still.ts";
import { inTime } from "./in-time.ts";

/** How long a page may take for it, in milliseconds. */
const ANSWER = 5000;

const FAILED: CapturedStill = { ok: false, why: "failed" };

/** What the player in a frame of a tab shows now. */
export async function readStill(tabId: number, frame: number): Promise<CapturedStill> {
  const asking = browser.scripting
    .executeScript({ target: { tabId, frameIds: [frame] }, files: ["/content-scripts/still.js"] })
    .then(([answer]) => parseStill(answer?.result));
  // A page that is just being replaced refuses to be read.
  return inTime(
    asking.catch(() => FAILED),
    FAILED,
    ANSWER,
  );
}
