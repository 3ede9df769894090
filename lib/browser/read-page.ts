import type { Captured, CapturedPicture } from "../capture/captured.ts";
import { withLanguage } from "../capture/with-language.ts";
import { mergePlayer } from "../capture/merge-player.ts";
import { pageKey, siteOf } from "../capture/page-key.ts";
import { THUMBNAIL } from "../capture/picture.ts";
import {
  parseCaptured,
  parseCapturedPicture,
  parsePlayerFacts,
  parseReadAddress,
  parseVisiblePlace,
} from "../capture/parse-captured.ts";
import { wantsArticle, withArticle } from "../capture/with-article.ts";
import { type PageAnswer, failedAt, isReady, notReady, settle } from "../capture/settle.ts";
import type { LectureFacts } from "../lecture/lecture.ts";
import { type ActiveTab, handOver, inject, injectReaders, presentAddress, type RawPage } from "./active-tab.ts";
import { detectLanguage } from "./detect-language.ts";
import { isScriptError } from "./differences/script-result.ts";
import { CodedError } from "./failure.ts";
import { inTime } from "./in-time.ts";
import { report } from "./report.ts";
import { visiblePicture } from "./visible-picture.ts";

/** How long a page that has moved on by itself may take to show its lecture, and how often it is asked, in milliseconds. */
const SETTLING = 3000;
const INTERVAL = 300;

/** What a tab said, and the tab with the address that it said it for. */
export interface ReadTab {
  readonly captured: Captured;
  readonly tab: ActiveTab;
}

/**
 * What the page in a tab and its player say, of the address that the tab shows by then. A page that is not ready is
 * asked again for three seconds; `waits` is called when that begins. Null where the page cannot be read.
 */
export async function readTab(tab: ActiveTab, raw: RawPage, waits: () => void = () => {}): Promise<ReadTab | null> {
  const end = performance.now() + SETTLING;
  const first = await readOnce(tab, raw);
  if (first && !isReady(first)) waits();
  const answer =
    first &&
    (await settle(first, {
      ask: () => readOnce(tab, injectReaders(tab)),
      wait: () => waitUntil(end),
    }));
  const here = answer && { ...tab, address: answer.address };
  return here && { captured: await described(answer.captured, here), tab: here };
}

/** With the page's main text, where the page describes its lecture nowhere else. Its reader is large and seldom needed. */
async function described(captured: Captured, tab: ActiveTab): Promise<Captured> {
  if (!wantsArticle(captured)) return captured;
  const returned = await inTime<unknown>(
    inject(tab, "/content-scripts/article.js", "ISOLATED").catch(() => null),
    null,
  );
  const { address } = await presentAddress(tab);
  if (!address || !isSameLecture(address, tab.address)) return captured;
  return withLanguage(withArticle(captured, returned), detectLanguage);
}

/** The same of the address that the tab was given with: a tab that has gone elsewhere meanwhile is not ready. */
export async function readPage(tab: ActiveTab, raw: RawPage): Promise<Captured | null> {
  const read = await readTab(tab, raw);
  return read && !isSameLecture(read.tab.address, tab.address)
    ? notReady(tab.address).captured
    : (read?.captured ?? null);
}

/** One reading, ready or not. The tab's present address decides: what was read for another one is dropped. */
export async function readOnce(tab: ActiveTab, raw: RawPage): Promise<PageAnswer | null> {
  let hasFailed = false;
  const reported = raw.captured.catch((error: unknown) => {
    hasFailed = isScriptError(error);
    report("popup", error);
    return null;
  });
  const read = inTime<unknown>(reported, null);
  // Asked while the player still answers: what that says names its own video.
  const present = read.then(() => presentAddress(tab));
  const [captured, player, { address, isLoading }] = await Promise.all([read, inTime(raw.player, null), present]);
  const parsed = parseCaptured(captured);
  const readAt = parseReadAddress(captured);
  const merged = parsed && readAt && mergePlayer(parsed, parsePlayerFacts(player), readAt);
  const complete = merged && (await withLanguage(merged, detectLanguage));
  if (!address) return null;
  if (complete && readAt && isSameLecture(readAt, address)) {
    if (complete.kind === "none" && complete.why === "failed") report("popup", new CodedError("capture", "failed"));
    return { captured: complete, address };
  }
  // A document that is just being replaced lets no script in, or not to its end.
  if (complete || isLoading || !isSameLecture(tab.address, address)) return notReady(address);
  return hasFailed ? failedAt(address) : null;
}

/** A small picture of the lecture, made on its page or cropped from what the tab shows; null where none can be made. */
export async function readPicture(tab: ActiveTab, lecture: LectureFacts): Promise<CapturedPicture | null> {
  const isThere = async () => {
    const { address } = await presentAddress(tab);
    return address !== null && isSameLecture(address, tab.address);
  };
  if (!(await isThere())) return null;
  const made = await makeOnPage(tab, lecture).catch(() => null);
  const place = parseVisiblePlace(made);
  const picture = place ? await visiblePicture(place).catch(() => null) : parseCapturedPicture(made);
  return (await isThere()) ? picture : null;
}

async function makeOnPage(tab: ActiveTab, { url, thumbnailUrl }: LectureFacts): Promise<unknown> {
  const address = new URL(url);
  const thumbnail = siteOf(address)?.thumbnail?.(address) ?? thumbnailUrl;
  // Also where there is none: the page may still hold that of the lecture before.
  await handOver(tab, THUMBNAIL, thumbnail ?? "");
  return inject(tab, "/content-scripts/picture.js", "ISOLATED");
}

function isSameLecture(one: URL, two: URL): boolean {
  return one.href === two.href || pageKey(one)?.key === pageKey(two)?.key;
}

async function waitUntil(end: number): Promise<boolean> {
  await new Promise((resolve) => {
    setTimeout(resolve, INTERVAL);
  });
  return performance.now() < end;
}
