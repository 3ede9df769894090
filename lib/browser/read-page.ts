import type { Captured, CapturedPicture } from "../capture/captured.ts";
import { withLanguage } from "../capture/language.ts";
import { mergePlayer } from "../capture/merge-player.ts";
import { siteOf } from "../capture/page-key.ts";
import { THUMBNAIL } from "../capture/picture.ts";
import { parseCaptured, parseCapturedPicture, parsePlayerFacts, parseVisiblePlace } from "../capture/parse-captured.ts";
import type { LectureFacts } from "../lecture/lecture.ts";
import { handOver, inject, type ActiveTab, type RawPage } from "./active-tab.ts";
import { detectLanguage } from "./detect-language.ts";
import { visiblePicture } from "./visible-picture.ts";

/** How long a page may take to answer, in milliseconds; an injection can hang in a frame that never loads. */
const PATIENCE = 5000;

/** What the page and its player say; null where the page cannot be read. */
export async function readPage(tab: ActiveTab, raw: RawPage): Promise<Captured | null> {
  const tooLate = new Promise<[null, null]>((resolve) => {
    setTimeout(() => resolve([null, null]), PATIENCE);
  });
  const [captured, player] = await Promise.race([Promise.all([raw.captured.catch(() => null), raw.player]), tooLate]);
  const parsed = parseCaptured(captured);
  return parsed && withLanguage(mergePlayer(parsed, parsePlayerFacts(player), tab.address), detectLanguage);
}

/** A small picture of the lecture, made on its page or cropped from what the tab shows; null where none can be made. */
export async function readPicture(tab: ActiveTab, lecture: LectureFacts): Promise<CapturedPicture | null> {
  const made = await makeOnPage(tab, lecture).catch(() => null);
  const place = parseVisiblePlace(made);
  return place ? visiblePicture(place).catch(() => null) : parseCapturedPicture(made);
}

async function makeOnPage(tab: ActiveTab, { url, thumbnailUrl }: LectureFacts): Promise<unknown> {
  const address = new URL(url);
  const thumbnail = siteOf(address)?.thumbnail?.(address) ?? thumbnailUrl;
  if (thumbnail) await handOver(tab, THUMBNAIL, thumbnail);
  return inject(tab, "/content-scripts/picture.js", "ISOLATED");
}
