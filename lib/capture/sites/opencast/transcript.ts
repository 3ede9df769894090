import type { CaptionTrack } from "../../caption-track.ts";
import { listAt, textAt } from "../../metadata/json-value.ts";
import { opencast } from "./address.ts";
import { fail } from "../../transcript/failure.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => opencast.matches(url), routes: [fromEpisode] };

/** The captions of a recording, which stand among its tracks (since 13) or its attachments. */
async function fromEpisode(visit: Visit): Promise<FoundTranscript | null> {
  const id = opencast.key(visit.url)?.key.split(":").at(-1);
  if (!id) return null;
  const answer = await visit.json(`/search/episode.json?id=${encodeURIComponent(id)}`);
  // A list of its own since 16, inside `search-results` before.
  const [result] = [...listAt(answer, "result"), ...listAt(answer, "search-results", "result")];
  const recording = listAt(result, "mediapackage")[0];
  if (recording === undefined) return fail("refused");
  if (textAt(recording, "id") !== id) return fail("wrong-lecture");
  const files = [...listAt(recording, "media", "track"), ...listAt(recording, "attachments", "attachment")];
  const tracks = files.filter(isCaptions).map((file) => captionTrack(file, visit.url));
  return tracks.length > 0 ? readBest(visit, tracks) : fail("no-captions");
}

function isCaptions(file: unknown): boolean {
  return textAt(file, "type").startsWith("captions/") || textAt(file, "mimetype") === "text/vtt";
}

/** The language is in a tag, `lang:de`, or behind the type, `captions/vtt+de`. */
function captionTrack(file: unknown, url: URL): CaptionTrack {
  const tags = listAt(file, "tags", "tag").filter((tag) => typeof tag === "string");
  const tagged = (name: string) => tags.find((tag) => tag.startsWith(`${name}:`))?.slice(name.length + 1) ?? "";
  return {
    language: tagged("lang") || (/\+([\w-]+)$/.exec(textAt(file, "type"))?.[1] ?? ""),
    label: "",
    automatic: tagged("generator-type") === "auto",
    url: URL.parse(textAt(file, "url"), url)?.href ?? null,
  };
}
