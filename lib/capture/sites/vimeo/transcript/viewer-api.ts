import type { CaptionTrack } from "../../../caption-track.ts";
import { hostOf } from "../../../host.ts";
import { listAt, textAt } from "../../../metadata/json-value.ts";
import { clipIn } from "../clip.ts";
import { fail } from "../../../transcript/failure.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { readBest } from "../../../transcript/tracks.ts";

/** The site's interface, with the pass of some minutes that its own pages ask for (seen 2026-08). */
export async function fromViewerApi(visit: Visit): Promise<FoundTranscript | null> {
  const clip = clipIn(visit.url);
  if (!clip || hostOf(visit.url) !== "vimeo.com") return null;
  const pass = textAt(await visit.json("/_next/viewer"), "jwt") || fail("refused");
  const address = `https://api.vimeo.com/videos/${clip.id}${clip.hash && `:${clip.hash}`}/texttracks`;
  const answer = await visit.json(`${address}?include_transcript=true`, {
    headers: { authorization: `jwt ${pass}` },
    ofSite: true,
  });
  const tracks = listAt(answer, "data").map(captionTrack);
  return tracks.length > 0 ? readBest(visit, tracks, { ofSite: true }) : fail("no-captions");
}

/** A machine's tracks end in `-x-autogen`. */
function captionTrack(track: unknown): CaptionTrack {
  const language = textAt(track, "language");
  return {
    language: language.replace(/-x-autogen$/, ""),
    label: textAt(track, "name") || textAt(track, "display_language"),
    automatic: language.endsWith("-x-autogen"),
    url: URL.parse(textAt(track, "link"), "https://player.vimeo.com")?.href ?? null,
  };
}
