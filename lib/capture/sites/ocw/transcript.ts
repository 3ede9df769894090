import { clockSeconds } from "../../metadata/duration.ts";
import { all, textOf } from "../../metadata/page.ts";
import { ocw } from "./address.ts";
import { readVideoPage } from "./video-page.ts";
import { foundInLines } from "../../transcript/found.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest, takesUnnamed } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => ocw.matches(url), routes: [fromTracks, fromShownLines] };

/** The files that the page's player names. */
async function fromTracks(visit: Visit): Promise<FoundTranscript | null> {
  const tracks = readVideoPage(visit.page, visit.url)?.captionTracks ?? [];
  const named = tracks.map((track) => ({ ...track, url: URL.parse(track.url ?? "", visit.url)?.href ?? null }));
  return readBest(visit, named);
}

/** What the player has drawn below itself (the site's templates, read 2026-11). */
async function fromShownLines({ page, request }: Visit): Promise<FoundTranscript | null> {
  if (!takesUnnamed(request)) return null;
  const lines = all(page, ".transcript-line").flatMap((line) => {
    const startSeconds = clockSeconds(textOf(line.querySelector(".transcript-timestamp")));
    return startSeconds === null ? [] : [{ startSeconds, text: textOf(line.querySelector(".transcript-text")) }];
  });
  return foundInLines(lines, { language: null, origin: "page" });
}
