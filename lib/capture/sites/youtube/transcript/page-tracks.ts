import { inlinePlayerResponses, readPlayerResponse } from "../player-response.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { needsProof, readTimedText } from "./timed-text.ts";
import { videoOf } from "./video.ts";

/** The files that the page's data names, where they answer without a proof of origin. */
export async function fromPageTracks(visit: Visit): Promise<FoundTranscript | null> {
  const id = videoOf(visit);
  if (id === null) return null;
  const own = inlinePlayerResponses(visit.page).find((each) => each.id === id);
  const inline = own ? (readPlayerResponse(own.response).captionTracks ?? []) : [];
  const tracks = [...visit.request.tracks, ...inline].filter((track) => track.url && !needsProof(track));
  return readTimedText(visit, tracks, id);
}
