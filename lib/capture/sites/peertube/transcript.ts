import { at, listAt, textAt } from "../../metadata/json-value.ts";
import { peertube } from "./address.ts";
import { fail } from "../../transcript/failure.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => peertube.matches(url), routes: [fromCaptions] };

/** Files stand at the page's own host; those of videos in object storage have an address of their own (since 7.0). */
async function fromCaptions(visit: Visit): Promise<FoundTranscript | null> {
  const id = peertube.key(visit.url)?.key.replace(/^pt:/, "");
  if (!id) return null;
  const captions = listAt(await visit.json(`/api/v1/videos/${id}/captions`), "data");
  if (captions.length === 0) return fail("no-captions");
  const tracks = captions.map((caption) => ({
    language: textAt(caption, "language", "id"),
    label: textAt(caption, "language", "label"),
    automatic: at(caption, "automaticallyGenerated") === true,
    url: URL.parse(textAt(caption, "captionPath") || textAt(caption, "fileUrl"), visit.url)?.href ?? null,
  }));
  return readBest(visit, tracks);
}
