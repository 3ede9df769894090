import type { SitePage, SiteReading } from "../../site.ts";
import { programId } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { first, meta, textOf } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  /** The programme's own page lies in a frame of the same host; around it is only the application. */
  read(page, url) {
    const address = new URL(`/program?id=${programId(url)}`, url);
    const inner = innerPage(page) ?? page;
    const own = readProgramme(inner);
    if (!own.title) return inner === page ? readAnyPage(page, url) : "not-ready";
    const reading: SiteReading = { ...mergeReadings(own, readMetadata(inner, address)), kind: "audio" };
    return reading;
  },
};

function innerPage(page: Document): Document | null {
  const frame = first(page, "iframe#g_iframe, iframe[name='contentFrame']");
  const inner: unknown = frame && "contentDocument" in frame ? frame.contentDocument : null;
  return inner && typeof inner === "object" ? (inner as Document) : null;
}

/** Classes of the programme's page as programs that read it name them (2026-11). */
function readProgramme(page: Document): Reading {
  const show = textOf(first(page, ".m-info a[href*='djradio?id='], .cnt a[href*='djradio?id=']"));
  const host = textOf(first(page, ".m-info a[href*='/user/home?id='], .cnt a[href*='/user/home?id=']"));
  const created = /\d{4}-\d{1,2}-\d{1,2}/.exec(textOf(first(page, ".m-info .sub, .cnt .sub, .user .time")))?.[0];
  return {
    title: textOf(first(page, ".m-info h2, .cnt h2.f-ff2, .tit .f-ff2")) || meta(page, "og:title"),
    creators: [host || show].filter(Boolean),
    series: show ? { title: show } : null,
    published: created ? publishedFrom(created) : null,
    description: textOf(first(page, ".n-songinfo .intr, .cnt .intr, #album-desc-more")),
  };
}
