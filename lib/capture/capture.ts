import type { Captured, CapturedNothing } from "./captured.ts";
import { contentLanguage, type DetectLanguage } from "./language.ts";
import { captionTracks, lectureFacts } from "./lecture-facts.ts";
import { articleText } from "./metadata/article.ts";
import { chaptersFromText } from "./metadata/chapters.ts";
import { attribute } from "./metadata/page.ts";
import { readPage } from "./metadata/page-reading.ts";
import { pageKey, siteOf, type PageKey } from "./page-key.ts";
import { mergeReadings } from "./reading.ts";
import type { Absence, Site, SiteReading } from "./site.ts";
import { generic } from "./sites/generic.ts";

/** Reads the lecture that the page shows, or why there is none. Never changes the page, never throws at what it holds. */
export async function capture(page: Document, url: URL, detectLanguage: DetectLanguage): Promise<Captured> {
  const place = pageKey(url) ?? { key: url.href, url: url.href, site: url.host };
  try {
    const site = siteOf(url);
    const reading = site?.key(url) ? readSite(site, page, url) : "no-media";
    if (typeof reading === "string") return nothing(page, url, place, reading, detectLanguage);
    return await lecture(page, reading, place, detectLanguage);
  } catch {
    // Pages hold everything; one that breaks a reader can still be saved as a link.
    return { kind: "none", why: "failed", page: lectureFacts("page", place, {}) };
  }
}

function readSite(site: Site, page: Document, url: URL): SiteReading | Absence {
  return site.read ? site.read(page, url) : generic.read(page, url);
}

async function lecture(
  page: Document,
  reading: SiteReading,
  address: PageKey,
  detectLanguage: DetectLanguage,
): Promise<Captured> {
  const better = URL.parse(reading.url ?? "");
  const place = (better && pageKey(better)) ?? address;
  const tracks = captionTracks(reading.captionTracks ?? [], place.url);
  const description = reading.description || (isGeneric(place) ? articleText(page) : "");
  const chapters = reading.chapters?.length
    ? reading.chapters
    : chaptersFromText(description, reading.durationSeconds ?? null);
  const facts = lectureFacts(reading.kind, place, { ...reading, description, chapters });
  const language = await contentLanguage({ ...facts, captionTracks: tracks }, detectLanguage, interfaceLanguage(page));
  return { ...facts, language, identity: place.key, captionTracks: tracks };
}

async function nothing(
  page: Document,
  url: URL,
  place: PageKey,
  why: Absence,
  detectLanguage: DetectLanguage,
): Promise<CapturedNothing> {
  const facts = lectureFacts("page", place, mergeReadings(readPage(page, url)));
  return {
    kind: "none",
    why,
    page: { ...facts, language: await contentLanguage(facts, detectLanguage, interfaceLanguage(page)) },
  };
}

/** Sites with a rule of their own say where their descriptions stand; elsewhere the page's main text is the next best. */
function isGeneric({ url }: PageKey): boolean {
  return siteOf(new URL(url)) === generic;
}

function interfaceLanguage(page: Document): string | null {
  return attribute(page, "html", "lang") || null;
}
