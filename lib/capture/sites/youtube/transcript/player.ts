import { fail } from "../../../transcript/failure.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { readTimedText } from "./timed-text.ts";
import { videoOf } from "./video.ts";

/** The files that the running player would read, which bear its proof of origin. */
export async function fromPlayer(visit: Visit): Promise<FoundTranscript | null> {
  const { player } = visit.request;
  const id = videoOf(visit);
  if (!player || id === null || player.videoId !== id) return null;
  if (player.state === "advertisement") return fail("advertisement");
  if (player.state === "not-started") return fail("start-video");
  return readTimedText(visit, player.tracks, id);
}
