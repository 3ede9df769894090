import { lecturio } from "./address.ts";
import { listAt, textAt } from "../../metadata/json-value.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => lecturio.matches(url), routes: [fromLecture] };

/** The application's data of a lecture: captions with their files (a public extractor, read 2026-11). */
async function fromLecture(visit: Visit): Promise<FoundTranscript | null> {
  const id = lecturio.key(visit.url)?.key.replace(/^lecturio:/, "");
  if (!id || !visit.url.hostname.startsWith("app.")) return null;
  const lecture = /^\d+$/.test(id) ? `lectures/${id}` : `lecture/${id}.json`;
  const captions = listAt(await visit.json(`/api/en/latest/html5/${lecture}`), "captions");
  const tracks = captions.map((each) => {
    const label = textAt(each, "translatedCode");
    const automatic = /auto/i.test(label);
    return { language: textAt(each, "languageCode"), label, automatic, url: textAt(each, "url") || null };
  });
  return readBest(visit, tracks, { ofSite: true });
}
