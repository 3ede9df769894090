import { all, textOf } from "../../metadata/page.ts";
import { udemy } from "./address.ts";
import { readTranscriptText } from "../../../transcript/read-transcript.ts";
import { foundIn } from "../../transcript/found.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { takesUnnamed } from "../../transcript/tracks.ts";
import { fromTextTracks } from "../generic/transcript/text-tracks.ts";

/** The player's own text tracks have times, the panel has none. */
export const transcript: TranscriptSite = {
  matches: (url) => udemy.matches(url),
  routes: [fromTextTracks, fromShownPanel],
};

const CUE =
  "[data-purpose='transcript-panel'] [data-purpose='transcript-cue'], [class*='transcript--transcript-panel'] [class*='transcript--cue-container']"; // seen 2026-08

/** The transcript panel, where it is open. */
async function fromShownPanel({ page, request }: Visit): Promise<FoundTranscript | null> {
  const lines = all(page, CUE).map(textOf).filter(Boolean);
  if (lines.length === 0 || !takesUnnamed(request)) return null;
  const reading = readTranscriptText(lines.join("\n\n"), { plainText: true });
  return foundIn(reading, { language: null, origin: "page" });
}
