import type { TranscriptRequest } from "./transcript-answer.ts";

/** Where the popup leaves what it asks for, in a world that the page cannot see. */
export const TRANSCRIPT_REQUEST = "lecternTranscriptRequest";

/** What was left there, which is taken away with it. */
export function requestGiven(world: object): TranscriptRequest | null {
  const given: unknown = Reflect.get(world, TRANSCRIPT_REQUEST);
  Reflect.deleteProperty(world, TRANSCRIPT_REQUEST);
  return typeof given === "string" ? (JSON.parse(given) as TranscriptRequest) : null;
}
