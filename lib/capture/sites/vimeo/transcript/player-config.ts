import { clipIn } from "../clip.ts";
import { readPlayerConfig } from "../clip-page.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { readBest } from "../../../transcript/tracks.ts";

/** The files that the player of this clip was told of. */
export async function fromPlayerConfig(visit: Visit): Promise<FoundTranscript | null> {
  const id = clipIn(visit.url)?.id;
  const told = id ? readPlayerConfig(visit.page, id) : null;
  return told ? readBest(visit, told.captionTracks ?? [], { ofSite: true }) : null;
}
