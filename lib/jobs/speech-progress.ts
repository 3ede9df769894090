import type { SoundPart } from "../speech/cut-parts.ts";

/** Parts are cut at a pause, on average so much before they would have to end. */
const SHARE = 0.95;

/** How many parts there will be, from how many are finished and the one that comes next. */
export function partsOf(finished: number, part: SoundPart, seconds: number, longest: number): number {
  if (part.last) return finished + 1;
  return finished + 1 + Math.max(1, Math.ceil((seconds - part.toSeconds) / (longest * SHARE)));
}
