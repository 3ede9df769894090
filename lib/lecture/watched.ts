import type { Lecture } from "./lecture.ts";

/** What is known of how far a lecture was watched. */
export type Watched = Pick<Lecture, "seenAt" | "watchedSeconds" | "durationSeconds">;

/** Credits and questions are often left out: this much of a lecture counts as all of it. */
const WHOLE = 0.9;

/** Whether it was watched to its end, or the person says so. */
export function isSeen({ seenAt, watchedSeconds, durationSeconds }: Watched): boolean {
  if (seenAt === null) return false;
  return watchedSeconds === null || (durationSeconds !== null && watchedSeconds >= durationSeconds * WHOLE);
}

/** The second to go on from; null where it was not begun, or was watched to its end. */
export function resumeAt(watched: Watched): number | null {
  return watched.seenAt === null || isSeen(watched) ? null : watched.watchedSeconds;
}

/** How much of it is left to watch, in seconds; 0 where its length is not known. */
export function secondsLeft(watched: Watched): number {
  if (isSeen(watched) || watched.durationSeconds === null) return 0;
  return Math.max(0, watched.durationSeconds - (watched.watchedSeconds ?? 0));
}

/** How much of it was watched, in seconds: all of what was watched to its end. */
export function watchedTime(watched: Watched): number {
  const { durationSeconds, watchedSeconds } = watched;
  return isSeen(watched) ? (durationSeconds ?? watchedSeconds ?? 0) : (watchedSeconds ?? 0);
}
