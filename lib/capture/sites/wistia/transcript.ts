import { wistia } from "./address.ts";
import { at, listAt, textAt } from "../../metadata/json-value.ts";
import { fail } from "../../transcript/failure.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => wistia.matches(url), routes: [fromMedia] };

/** What the player asks for: the medium's data, which lists the languages of its captions (a public extractor, read 2026-11). */
async function fromMedia(visit: Visit): Promise<FoundTranscript | null> {
  const id = wistia.key(visit.url)?.key.replace(/^wistia:/, "");
  if (!id) return null;
  const media = at(await visit.json(`/embed/medias/${id}.json`), "media");
  const languages = listAt(media, "captions").map((each) => textAt(each, "language"));
  if (languages.length === 0) return fail("no-captions");
  const file = (language: string) => `/embed/captions/${id}.vtt?language=${encodeURIComponent(language)}`;
  const tracks = languages.filter(Boolean).map((language) => {
    return { language, label: "", automatic: false, url: new URL(file(language), visit.url).href };
  });
  return readBest(visit, tracks);
}
