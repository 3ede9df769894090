import type { TranscriptFailure } from "./transcript-answer.ts";

/** Thrown where a route ends without a transcript, and turned into the answer's reason by `readTranscriptHere`. */
export class RouteFailure extends Error {
  readonly why: TranscriptFailure;
  /** No other route is worth trying. */
  readonly isFinal: boolean;
  constructor(why: TranscriptFailure, isFinal = false) {
    super(why);
    this.why = why;
    this.isFinal = isFinal;
  }
}

export function fail(why: TranscriptFailure): never {
  throw new RouteFailure(why);
}

/** For what holds whatever route is taken. */
export function failForGood(why: TranscriptFailure): never {
  throw new RouteFailure(why, true);
}

/** For what is only looked at by the way: that it is not there says nothing of the captions. */
export function orNothing(error: unknown): null {
  if (error instanceof RouteFailure && !error.isFinal) return null;
  throw error;
}

/** What a person can do something about comes first, what says least comes last. */
const TELLING: readonly TranscriptFailure[] = [
  "moved-on",
  "not-asked",
  "sign-in",
  "too-many",
  "advertisement",
  "start-video",
  "wrong-lecture",
  "no-network",
  "panel-closed",
  "timed-out",
  "refused",
  "empty-answer",
  "not-captions",
  "other-host",
  "failed",
  "no-captions",
];

/** The most telling of the reasons that were met; without any, no more was found out than that the page names none. */
export function mostTelling(met: readonly TranscriptFailure[]): TranscriptFailure {
  return TELLING.find((why) => met.includes(why)) ?? "not-found";
}
