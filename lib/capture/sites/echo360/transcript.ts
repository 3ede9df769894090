import { lessonId, echo360 } from "./address.ts";
import { mediumOf, playerData } from "./player-data.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => echo360.matches(url), routes: [fromTranscriptFile] };

/** The file that the player's transcript panel offers (seen in public programs that read it, 2026-09). */
async function fromTranscriptFile(visit: Visit): Promise<FoundTranscript | null> {
  const lesson = lessonId(visit.url);
  const medium = mediumOf(playerData(visit.page, lesson));
  if (!lesson || !medium) return null;
  const path = `/api/ui/echoplayer/lessons/${lesson}/medias/${encodeURIComponent(medium)}/transcript-file?format=vtt`;
  return readBest(visit, [{ language: "", label: "", automatic: true, url: new URL(path, visit.url).href }]);
}
