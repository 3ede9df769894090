import type { SitePage, SiteReading } from "../../site.ts";
import { programId } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { first, meta, textOf } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  /** The programme's own page lies in a frame of the same host; around it is only the application (seen 2026-11 in public programs). */
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

/** By what its links lead to: the show, and the person who speaks. What else the page has is not known for sure. */
function readProgramme(page: Document): Reading {
  const heading = first(page, "h2");
  const about = heading?.parentElement?.parentElement;
  const show = textOf(first(page, "a[href*='djradio?id=']"));
  const host = textOf(about?.querySelector("a[href*='/user/home?id=']"));
  const created = /\d{4}-\d{1,2}-\d{1,2}/.exec(textOf(about))?.[0];
  return {
    title: textOf(heading) || meta(page, "og:title"),
    creators: [host || show].filter(Boolean),
    series: show ? { title: show } : null,
    published: created ? publishedFrom(created) : null,
    description: textOf(first(page, ".intr")),
  };
}
