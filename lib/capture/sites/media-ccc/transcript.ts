import { attribute } from "../../metadata/page.ts";
import { listAt, textAt } from "../../metadata/json-value.ts";
import { mediaCcc } from "./address.ts";
import { fail } from "../../transcript/failure.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => mediaCcc.matches(url), routes: [fromEvent] };

const CAPTIONS = /^(?:text\/vtt|application\/x-subrip)\b/;

/** The subtitles among the recordings of a talk; they stand on another host, which lets pages read them. */
async function fromEvent(visit: Visit): Promise<FoundTranscript | null> {
  const slug = mediaCcc.key(visit.url)?.key.replace(/^ccc:/, "");
  if (!slug) return null;
  const guid = attribute(visit.page, "[data-id]", "data-id");
  const event = await visit.json(`/public/events/${/^[\w-]{20,}$/.test(guid) ? guid : slug}`);
  const link = URL.parse(textAt(event, "frontend_link"));
  if (link && mediaCcc.key(link)?.key !== `ccc:${slug}`) return fail("wrong-lecture");
  const recordings = listAt(event, "recordings").filter((each) => CAPTIONS.test(textAt(each, "mime_type")));
  const tracks = recordings.map((recording) => ({
    language: textAt(recording, "language").split("-")[0] ?? "",
    label: textAt(recording, "language"),
    automatic: false,
    url: textAt(recording, "recording_url") || null,
  }));
  return readBest(visit, tracks, { ofSite: true });
}
