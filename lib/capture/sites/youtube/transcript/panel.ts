import type { CaptionTrack } from "../../../caption-track.ts";
import { foundInLines, type TranscriptSource, toldBy } from "../../../transcript/found.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { takesUnnamed, wanted } from "../../../transcript/tracks.ts";
import { linesOf, shownLanguage, shownSegments } from "./segments.ts";
import { videoOf } from "./video.ts";

/** The site's own transcript panel, where the person has opened it. */
export function fromOpenPanel(visit: Visit): Promise<FoundTranscript | null> {
  return Promise.resolve(readPanel(visit));
}

/** What the panel shows now; null where it is closed, or shows another language than the one to take. */
export function readPanel(visit: Visit): FoundTranscript | null {
  const { page } = visit;
  const segments = shownSegments(page);
  if (segments.length === 0 || !isOfVideo(segments, videoOf(visit))) return null;
  const track = trackShown(visit);
  if (!isTaken(visit, track)) return null;
  return foundInLines(linesOf(segments), track ? toldBy(track) : UNNAMED);
}

const UNNAMED: TranscriptSource = { language: null, origin: "page" };

/** An only track is the one that shows; of several, the language menu names one as the site's list does. */
function trackShown({ page, request: { tracks } }: Visit): CaptionTrack | null {
  const [only, second] = tracks;
  if (only && !second) return only;
  const shown = plain(shownLanguage(page));
  return tracks.find(({ label }) => shown !== "" && plain(label) === shown) ?? null;
}

function isTaken({ request }: Visit, shown: CaptionTrack | null): boolean {
  if (!shown) return takesUnnamed(request);
  return request.track === null || wanted([shown], request) !== null;
}

/** The page around the panel bears the id of its video (seen 2026-06). */
function isOfVideo([segment]: readonly Element[], id: string | null): boolean {
  const named = segment?.closest("ytd-watch-flexy[video-id]")?.getAttribute("video-id");
  return id !== null && (!named || named === id);
}

function plain(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}
