import type { CDPSession, Page } from "puppeteer-core";
import { visitSite } from "../e2e/caption-sites/site.ts";
import { openPanel } from "../e2e/panel.ts";
import { person, untilReads } from "../e2e/person.ts";
import { playingSiteOf, talkAddress } from "../e2e/playing-site.ts";

declare const goToTalk: (talk: number) => void;

/** Four thousand lines. */
const TALKS = { length: 8000, step: 2 };
/** In milliseconds. */
const FOLLOWED = 60_000;
const VIDEOS = 20;

export interface Following {
  /** What the panel takes of a core while it follows, and what it takes beside a video that is paused. */
  readonly share: number;
  readonly idle: number;
  /** Of the frames over 50 ms, in milliseconds; 0 where there was none. */
  readonly longest: number;
  /** By how much its memory has grown once it was beside twenty videos, in bytes. */
  readonly grown: number;
}

/** What it costs to follow a video with a long transcript in the panel beside it. */
export async function followingOf(product: string): Promise<Following> {
  const me = await person({ extension: product });
  const page = await visitSite(me, talkAddress(1), playingSiteOf(TALKS));
  const panel = await openPanel(me, page);
  await untilShown(panel, 1);
  const client = await panel.createCDPSession();
  // The thread's own clock, which stands while another program has the core.
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const idle = await shareOver(client, FOLLOWED / 4);
  await panel.evaluate(watchFrames);
  await page.evaluate(() => document.querySelector("video")?.play());
  const share = await shareOver(client, FOLLOWED);
  const longest = await panel.evaluate(() => Math.max(0, ...(globalThis as Watched).frames));
  const isFollowed = await panel.evaluate(() => document.querySelector(".transcript li[aria-current=time]") !== null);
  if (!isFollowed) throw new Error("The panel follows nothing");
  await page.evaluate(() => document.querySelector("video")?.pause());
  // The first videos bring what is kept for all of them.
  await goThrough(page, panel, [2, 3, 1]);
  const before = await heldBy(client);
  await goThrough(page, panel, [...Array.from({ length: VIDEOS }, (_, at) => at + 2), 1]);
  const grown = (await heldBy(client)) - before;
  await me.close();
  return { share, idle, longest, grown };
}

type Watched = typeof globalThis & { frames: number[] };

function watchFrames(): void {
  const own = Object.assign(globalThis, { frames: [] as number[] });
  new PerformanceObserver((list) => own.frames.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "long-animation-frame",
  });
}

function untilShown(panel: Page, talk: number): Promise<string> {
  return untilReads(panel, new RegExp(`In talk ${talk} .* second 0 exactly`));
}

async function goThrough(page: Page, panel: Page, talks: readonly number[]): Promise<void> {
  for (const talk of talks) {
    await page.evaluate((to) => goToTalk(to), talk);
    await untilShown(panel, talk);
  }
}

/** What the page's main thread does meanwhile, as a share of the time. */
async function shareOver(client: CDPSession, milliseconds: number): Promise<number> {
  const [before, began] = [await busyFor(client), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return (1000 * ((await busyFor(client)) - before)) / (performance.now() - began);
}

/** In seconds. */
async function busyFor(client: CDPSession): Promise<number> {
  const { metrics } = await client.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}

async function heldBy(client: CDPSession): Promise<number> {
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  return usedSize;
}
