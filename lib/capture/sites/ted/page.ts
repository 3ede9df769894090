import type { SitePage } from "../../site.ts";
import { readAnyPage } from "../../any-page.ts";
import { attribute, first, meta, textOf } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Absence, Reading, SiteReading } from "../../site.ts";
import { initialTalk } from "./initial-talk.ts";
import { nextTalk } from "./next-talk.ts";
import { talkSlug } from "./talk-slug.ts";
import { tedPlaylist } from "./playlist.ts";

/** Seen 2012, 2014, 2016, 2024. */
const SUFFIX =
  /(?:\s*\|\s*(?:TED(?:\.com)?|(?:TED )?Talks?(?: Video| Subtitles and Transcript)?|Video(?: on TED\.com)?))+$/i;

export const page: SitePage = {
  list: tedPlaylist,
  read(page, url) {
    const slug = talkSlug(url);
    if (!slug) return readAnyPage(page, url);
    const talks = [nextTalk(page), initialTalk(page)].flatMap((talk) => talk ?? []);
    const talk = talks.find((each) => each.slug === slug || each.id === slug);
    if (talk) {
      const reading = mergeReadings(talk.reading, readMetadata(page, url));
      return { ...reading, kind: "video", url: `https://www.ted.com/talks/${talk.slug}` };
    }
    // After navigation inside the site the inline data stays that of the first talk, while the head is replaced.
    if (talks.length > 0 && headSlug(page, url) !== slug) return "not-ready";
    return readHead(page, url, slug);
  },
};

/** Pages without inline data of this talk: those before 2014, and those reached from another talk. */
function readHead(page: Document, url: URL, slug: string): SiteReading | Absence {
  const found = readAnyPage(page, url);
  const ofTalk = meta(page, "video:duration", "og:video:duration", "og:video") || first(page, "#altHeadline");
  const reading = typeof found === "string" ? (ofTalk ? readMetadata(page, url) : null) : found;
  if (!reading) return found;
  const told = reading.description?.replace(/^TED Talks? (?=\p{Lu})/u, "");
  const shown = { description: textOf(first(page, "#tagline")) || told };
  const title = (reading.title || textOf(first(page, "#altHeadline"))).replace(SUFFIX, "");
  return { ...mergeReadings(withSpeaker(title, slug), shown, reading), kind: "video" };
}

/** "Speaker: Title" is taken apart where the address begins with that speaker. */
function withSpeaker(title: string, slug: string): Reading {
  const [speaker = "", ...rest] = title.split(/:\s+/);
  const inSlug = speaker
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .toLowerCase();
  if (rest.length === 0 || !slug.startsWith(`${inSlug}_`)) return { title };
  return { title: rest.join(": "), creators: [speaker] };
}

function headSlug(page: Document, url: URL): string | null {
  const named = URL.parse(meta(page, "og:url") || attribute(page, "link[rel=canonical]", "href"), url);
  return named && talkSlug(named);
}
