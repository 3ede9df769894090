import { ModelError } from "../summary/model-failure.ts";

const SECOND = 1000;
/** A server that wants to be left alone for longer is not waited for: the person is told when to try again. */
const LONGEST = 120;
const [MOST_WAITS, MOST_REPEATS] = [5, 2];
/** For a server that does not say for how long. */
const USUAL = 10;
const STARTING = 3;

/** After which pause a question is worth asking again, in milliseconds; null when it is not. `tries` counts those that failed. */
export function retryDelay(error: unknown, tries: number): number | null {
  if (!(error instanceof ModelError) || error.received !== "") return null;
  const { reason, seconds, status } = error.failure;
  if (reason === "too-many" && tries <= MOST_WAITS && (seconds ?? 0) <= LONGEST)
    return Math.max(seconds ?? USUAL * tries, 1) * SECOND;
  // 502 to 504: a model that is being loaded, or a gateway that has lost its server for a moment.
  if (reason === "server-error" && status !== undefined && status >= 502 && tries <= MOST_REPEATS)
    return STARTING * tries * SECOND;
  return null;
}
