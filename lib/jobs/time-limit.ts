import { deadline } from "../summary/deadline.ts";

/** Waits for what somebody else brings, one thing after the other, and not for ever. */
export interface TimeLimit {
  /** Ends with whoever waits, and when something did not come in time. */
  readonly signal: AbortSignal;
  /** What comes; rejects with the signal's reason as soon as that ends, whatever becomes of what was begun. */
  readonly within: <T>(begin: () => Promise<T>) => Promise<T>;
}

/** `ms` is how long each thing may take; `late` the reason when one takes longer. */
export function timeLimit(stopped: AbortSignal, ms: number, late: () => Error): TimeLimit {
  const limit = deadline(stopped, late);
  const { signal } = limit;
  // A race of promises would hold all that ever came until the last has come.
  let breakOff: (reason: unknown) => void = () => {};
  signal.addEventListener("abort", () => breakOff(signal.reason), { once: true });
  return {
    signal,
    async within<T>(begin: () => Promise<T>): Promise<T> {
      signal.throwIfAborted();
      limit.within(ms);
      try {
        return await new Promise<T>((resolve, reject) => {
          breakOff = reject;
          begin().then(resolve, reject);
        });
      } finally {
        limit.clear();
        breakOff = () => {};
      }
    },
  };
}
