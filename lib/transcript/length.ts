/** Transcripts are a little longer than what is said of the length: advertisements, credits, rounded minutes. */
const LONGER = 1.25;
const SECONDS_MORE = 120;

/** Whether a moment lies so far behind the end of a lecture that it cannot be one of it. */
export function isBeyond(seconds: number, durationSeconds: number): boolean {
  return seconds > durationSeconds * LONGER + SECONDS_MORE;
}
