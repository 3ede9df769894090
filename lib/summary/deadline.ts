/** A signal that ends when another does, or when nothing has happened for too long. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** From now on there is this much time, in milliseconds. */
  readonly within: (ms: number) => void;
  readonly clear: () => void;
}

/** `late` is the reason that the signal ends with when time is up. */
export function deadline(stopped: AbortSignal | undefined, late: () => Error): Deadline {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => clearTimeout(timer);
  return {
    signal: stopped ? AbortSignal.any([stopped, controller.signal]) : controller.signal,
    within(ms) {
      clear();
      timer = setTimeout(() => controller.abort(late()), ms);
    },
    clear,
  };
}
