import { readAddressedPage } from "./any-page.ts";
import type { Captured, CapturedLecture, CapturedNothing, EmbeddedMedia } from "./captured.ts";
import { embeddedMedia } from "./embeds.ts";
import { contentLanguage, type DetectLanguage } from "./language.ts";
import { captionTracks, lectureFacts } from "./lecture-facts.ts";
import { pageList } from "./list/page-list.ts";
import { chaptersFromText } from "./metadata/chapters.ts";
import { mainPlayer } from "./metadata/media-element.ts";
import { attribute } from "./metadata/page.ts";
import { readPage } from "./metadata/page-reading.ts";
import { standingStill } from "./metadata/standing-still.ts";
import { titleOfDocument } from "./metadata/title.ts";
import { hasMovedOn } from "./moved-on.ts";
import { provenPart } from "./moved-page.ts";
import { pageKey, siteOf, type PageKey } from "./page-key.ts";
import { mergeReadings } from "./reading.ts";
import type { Absence, SitePage, SiteReading } from "./site.ts";
import { generic } from "./sites/generic/address.ts";
import { pageHalf } from "./sites/pages.ts";

/** Reads the lecture that the page shows, or why there is none. Never changes the page, never throws at what it holds. */
export async function capture(page: Document, url: URL, detectLanguage: DetectLanguage): Promise<Captured> {
  const place = pageKey(url) ?? { key: url.href, url: url.href, site: url.host };
  try {
    // All of the page is read before anything is waited for: by then it may show another lecture.
    return await standingStill(page, () => captureAt(page, url, place, detectLanguage));
  } catch {
    // Pages hold everything; one that breaks a reader can still be saved as a link.
    return { kind: "none", why: "failed", page: lectureFacts("page", place, {}), list: null, players: [] };
  }
}

async function captureAt(page: Document, url: URL, place: PageKey, detectLanguage: DetectLanguage): Promise<Captured> {
  const site = siteOf(url);
  const hasKey = Boolean(site?.key(url));
  const half = site && pageHalf(site);
  const reading = half && hasKey ? readSite(half, page, url) : "no-media";
  const players = embeddedMedia(page, url);
  const own = typeof reading === "string" ? null : (playedPlace(reading, players) ?? betterPlace(reading) ?? place);
  const around = {
    list: half && pageList(half, page, url, own?.key ?? null),
    players,
  };
  if (typeof reading !== "string") {
    const known = withAlias(page, reading, own ?? place, around.players);
    return { ...(await lecture(page, known, own ?? place, detectLanguage)), ...around };
  }
  const mayChange = hasKey && reading === "no-media" && hasMovedOn(page, url);
  const none = await nothing(page, url, place, reading, detectLanguage);
  return { ...none, ...around, ...(mayChange && { unproven: true }) };
}

function readSite(site: SitePage, page: Document, url: URL): SiteReading | Absence {
  const reading = site.read ? site.read(page, url) : readAddressedPage(page, url);
  // After a navigation inside the page, what is surely of the new lecture has a title.
  const isEmpty = typeof reading !== "string" && !reading.title && hasMovedOn(page, url);
  return isEmpty ? "not-ready" : reading;
}

/** A page around one player from elsewhere is the same lecture as that player's own page. */
function withAlias(
  page: Document,
  reading: SiteReading,
  place: PageKey,
  [only, second]: readonly EmbeddedMedia[],
): SiteReading {
  if (!only || second || !isGeneric(place) || mainPlayer(page)) return reading;
  return { ...reading, aliases: [...new Set([...(reading.aliases ?? []), only.key])] };
}

/** Of a course at one address, the lesson that plays is known by its player's key alone. */
function playedPlace({ isOneOfSeveral }: SiteReading, [only, second]: readonly EmbeddedMedia[]): PageKey | null {
  return isOneOfSeveral && only && !second ? { key: only.key, url: only.url, site: only.site } : null;
}

function betterPlace({ url }: SiteReading): PageKey | null {
  const better = URL.parse(url ?? "");
  return better && pageKey(better);
}

async function lecture(
  page: Document,
  reading: SiteReading,
  place: PageKey,
  detectLanguage: DetectLanguage,
): Promise<Omit<CapturedLecture, "list" | "players">> {
  const tracks = captionTracks(reading.captionTracks ?? [], place.url);
  const description = reading.description ?? "";
  const chapters = reading.chapters?.length
    ? reading.chapters
    : chaptersFromText(description, reading.durationSeconds ?? null);
  const kind = reading.plays === false ? "page" : reading.kind;
  const facts = lectureFacts(kind, place, { ...reading, description, chapters });
  const language = await contentLanguage({ ...facts, captionTracks: tracks }, detectLanguage, interfaceLanguage(page));
  const unproven = reading.unproven && { unproven: true as const };
  const certainty = reading.certainty ?? "sure";
  const plays = kind === "page" ? null : facts.title;
  return { ...facts, language, identity: place.key, captionTracks: tracks, certainty, plays, ...unproven };
}

async function nothing(
  page: Document,
  url: URL,
  place: PageKey,
  why: Absence,
  detectLanguage: DetectLanguage,
): Promise<Omit<CapturedNothing, "list" | "players">> {
  const title = titleOfDocument(page, url);
  const facts = lectureFacts("page", place, mergeReadings(readPage(provenPart(page, url), url), { title }));
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
