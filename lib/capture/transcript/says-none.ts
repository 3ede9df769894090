import type { TranscriptAnswer, TranscriptFailure } from "./transcript-answer.ts";

const NONE: ReadonlySet<TranscriptFailure> = new Set(["no-captions", "not-found", "player-not-asked"]);

/** Whether the page has no captions, as far as can be told; not where they only could not be read this time. */
export function saysNone(answer: TranscriptAnswer | null): boolean {
  return answer !== null && !answer.ok && NONE.has(answer.why);
}
