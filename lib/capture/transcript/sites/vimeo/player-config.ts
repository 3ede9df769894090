import { clipIn } from "../../../sites/vimeo/clip.ts";
import { readPlayerConfig } from "../../../sites/vimeo/clip-page.ts";
import type { Found, Visit } from "../../route.ts";
import { readBest } from "../../tracks.ts";

/** The files that the player of this clip was told of. */
export async function fromPlayerConfig(visit: Visit): Promise<Found | null> {
  const id = clipIn(visit.url)?.id;
  const told = id ? readPlayerConfig(visit.page, id) : null;
  return told ? readBest(visit, told.captionTracks ?? [], { ofSite: true }) : null;
}
