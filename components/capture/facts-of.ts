import type { CapturedLecture } from "../../lib/capture/captured.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";

/** What is kept of a captured page: everything but the passing state of its player. */
export function factsOf({ identity: _identity, captionTracks: _tracks, ...facts }: CapturedLecture): LectureFacts {
  return facts;
}
