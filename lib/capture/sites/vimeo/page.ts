import { withoutEllipsis } from "../../metadata/ellipsis.ts";
import type { SitePage } from "../../site.ts";
import { vimeo } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { metas } from "../../metadata/page.ts";
import { mergeReadings } from "../../reading.ts";
import type { Absence, Reading, SiteReading } from "../../site.ts";
import { drawnMark, readHead } from "../../video-page/page-head.ts";
import { clipIn } from "./clip.ts";
import { readClipConfig, readPlayerConfig, readShownClip } from "./clip-page.ts";
import { vimeoShowcase } from "./showcase.ts";

export const page: SitePage = {
  list: vimeoShowcase,
  read(page, url) {
    const id = clipIn(url)?.id;
    if (!id) return readAnyPage(page, url);
    const told = mergeReadings(readClipConfig(page, id), readPlayerConfig(page, id));
    const head = readHead(page, url, vimeo);
    const shown = readShownClip(page);
    if (typeof head === "string") return told.title ? { ...told, kind: "video" } : ifShown(shown, head);
    const described = isWhole(shown.description, head.description) ? shown : null;
    const whole = mergeReadings(told, described, head).description ?? "";
    const tagged = { ...head, keywords: keywords(page, head) };
    const drawn = told.title ? {} : drawnMark(page, url);
    return { ...head, ...mergeReadings(told, tagged, shown), description: whole, kind: "video", ...drawn };
  },
};

/** After a navigation inside the page, what is drawn bears no id. */
function ifShown(shown: Reading, head: Absence): SiteReading | Absence {
  return head === "not-ready" && shown.title ? { ...shown, kind: "video", unproven: true } : head;
}

/** JSON-LD has its list of keywords in brackets inside a string (2018). */
function keywords(page: Document, { keywords: read = [] }: Reading): readonly string[] {
  const tags = keywordsFrom(metas(page, "video:tag"));
  return tags.length > 0 ? tags : read.map((word) => word.replace(/^\[|\]$/g, ""));
}

/** Does a shown text continue what the head has of it? */
function isWhole(shown = "", head = ""): boolean {
  const begins = (text: string) => withoutEllipsis(text).replace(/\s+/g, "").slice(0, 60);
  return shown.length >= head.length / 2 && begins(shown).startsWith(begins(head).slice(0, 40));
}
