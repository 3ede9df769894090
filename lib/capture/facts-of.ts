import type { LectureFacts } from "../lecture/lecture.ts";
import type { Captured, CapturedLecture } from "./captured.ts";
import { lectureInFrame } from "./lecture-in-frame.ts";

/** What is kept of a captured page: everything but the passing state of its player. */
export function factsOf(captured: CapturedLecture): LectureFacts {
  const {
    identity: _identity,
    captionTracks: _tracks,
    list: _list,
    players: _players,
    unproven: _unproven,
    certainty: _certainty,
    plays: _plays,
    ...facts
  } = captured;
  return facts;
}

/** What saving without a form keeps: the lecture, else the page with its only player, else the page as a link. */
export function factsToSave(captured: Captured): LectureFacts {
  if (captured.kind !== "none") return factsOf(captured);
  const [only, second] = captured.players;
  return only && !second ? lectureInFrame(captured.page, only, true) : captured.page;
}

/**
 * What an entry that was saved by a link takes over from its page, found also by the key that the link gave it. Null
 * where the page has nothing to say that the link did not.
 */
export function factsToKeep(captured: Captured, key: string): LectureFacts | null {
  if (captured.kind === "none" && captured.why !== "no-media") return null;
  return alsoKnownBy(factsToSave(captured), key);
}

/** The facts with one more key under which the lecture is saved. */
export function alsoKnownBy(facts: LectureFacts, key: string): LectureFacts {
  return key === facts.key ? facts : { ...facts, aliases: [...new Set([...facts.aliases, key])] };
}
