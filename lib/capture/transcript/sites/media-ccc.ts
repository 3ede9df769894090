import { attribute } from "../../metadata/page.ts";
import { listAt, textAt } from "../../metadata/json-value.ts";
import { mediaCcc as cccPages } from "../../sites/media-ccc.ts";
import { fail } from "../failure.ts";
import type { Found, TranscriptSite, Visit } from "../route.ts";
import { readBest } from "../tracks.ts";

export const mediaCcc: TranscriptSite = { matches: (url) => cccPages.matches(url), routes: [fromEvent] };

const CAPTIONS = /^(?:text\/vtt|application\/x-subrip)\b/;

/** The subtitles among the recordings of a talk; they stand on another host, which lets pages read them. */
async function fromEvent(visit: Visit): Promise<Found | null> {
  const slug = cccPages.key(visit.url)?.key.replace(/^ccc:/, "");
  if (!slug) return null;
  const guid = attribute(visit.page, "[data-id]", "data-id");
  const event = await visit.json(`/public/events/${/^[\w-]{20,}$/.test(guid) ? guid : slug}`);
  const link = URL.parse(textAt(event, "frontend_link"));
  if (link && cccPages.key(link)?.key !== `ccc:${slug}`) return fail("wrong-lecture");
  const recordings = listAt(event, "recordings").filter((each) => CAPTIONS.test(textAt(each, "mime_type")));
  const tracks = recordings.map((recording) => ({
    language: textAt(recording, "language").split("-")[0] ?? "",
    label: textAt(recording, "language"),
    automatic: false,
    url: textAt(recording, "recording_url") || null,
  }));
  return readBest(visit, tracks, { ofSite: true });
}
