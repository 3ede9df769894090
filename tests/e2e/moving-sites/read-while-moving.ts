import type { Captured } from "../../../lib/capture/captured.ts";
import { isReady } from "../../../lib/capture/settle.ts";
import type { TabReader } from "../read-tab.ts";
import type { MovingTab } from "./moving-tab.ts";
import { foreignValues } from "./moving-video.ts";

/** What a tab was read as at one moment. */
export interface Reading {
  /** How it came there: the last steps, the newest at the end. */
  readonly after: string;
  /** The mark of the video that its address names. */
  readonly video: string;
  readonly isReady: boolean;
  /** Whether all parts of the page had followed. */
  readonly isSettled: boolean;
  readonly captured: Captured;
  /** What was shown of another video, or missing though it was all there. */
  readonly wrong: readonly string[];
}

/** Reads a tab again and again, at any moment of so many navigations. */
export async function readWhileMoving(tab: MovingTab, reader: TabReader, navigations: number): Promise<Reading[]> {
  const readings: Reading[] = [];
  const readNow = async (isSettled: boolean) => readings.push(await readingOf(tab, reader, isSettled));
  for (let step = 0; step < navigations; step++) {
    await tab.navigate();
    if (tab.any([true, false])) await readNow(false);
    for (let count = tab.any([0, 1, 2, 4, 8]); count > 0; count--) {
      await tab.follow();
      if (tab.any([true, false, false])) await readNow(false);
    }
    if (!tab.any([true, false, false, false])) continue;
    await tab.settle();
    await readNow(true);
  }
  return readings;
}

async function readingOf(tab: MovingTab, reader: TabReader, isSettled: boolean): Promise<Reading> {
  const [answer, video] = [await reader.once(), await tab.shown()];
  const after = tab.log.slice(-20).join(", ");
  if (!answer) throw new Error(`Nothing was read after ${after}`);
  const wrong = isReady(answer) ? foreignValues(answer.captured, tab.site.key(video), video) : [];
  if (isSettled && tab.site.provesItself && !isReady(answer)) wrong.push("not ready though settled");
  return { after, video: video.mark, isReady: isReady(answer), isSettled, captured: answer.captured, wrong };
}
