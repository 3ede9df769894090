/** A part of the benchmarks ends within ten minutes, its building and its last round included. In milliseconds. */
const MOST = 7 * 60_000;

/** When a part that begins now must come to its end. */
export function endOfPart(): number {
  return Date.now() + MOST;
}

/** So many rounds, fewer where the time is up before, and at least one. */
export function* rounds(most: number, end: number): Generator<number> {
  for (let round = 0; round < most && (round === 0 || Date.now() < end); round++) yield round;
}
