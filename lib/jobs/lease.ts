/** How often what has arrived is kept, in milliseconds; far below the 30 seconds after which somebody else takes over. */
const EVERY = 1000;

type LeaseState = "go-on" | "stop" | "lost";

/** Keeps a job alive while it is worked on, and hears when it is to end. */
export interface Lease {
  /** Ends when the person stops the job, or it was lost to somebody else. */
  readonly signal: AbortSignal;
  readonly state: () => LeaseState;
  /** Keeps what there is by now, soon. */
  readonly heartbeat: () => void;
  /** Resolves once what there is now has been kept. */
  readonly kept: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Resolves after so many milliseconds, or rejects with the signal's reason. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

interface Pace {
  readonly wait: Wait;
  /** In milliseconds. */
  readonly every?: number;
}

/** Calls `keep` every second, one call after the other; a call that fails is made up for by the next one. */
export function holdLease(keep: () => Promise<LeaseState>, { wait, every = EVERY }: Pace): Lease {
  const work = new AbortController();
  const renewing = new AbortController();
  let state: LeaseState = "go-on";
  let last: Promise<boolean> = Promise.resolve(true);

  function hear(answer: LeaseState): boolean {
    if (state === "lost" || answer === "go-on") return true;
    state = answer;
    work.abort(new Error(`The job ends: ${answer}`));
    return true;
  }

  const now = () => {
    last = last.then(keep).then(hear, () => false);
    return last;
  };

  async function kept(): Promise<void> {
    while (!(await now())) await wait(EVERY, work.signal);
    work.signal.throwIfAborted();
  }

  async function run(): Promise<void> {
    while (!renewing.signal.aborted) {
      await wait(every, renewing.signal).catch(() => null);
      if (!renewing.signal.aborted) await now();
    }
  }
  const running = run();

  return {
    signal: work.signal,
    state: () => state,
    heartbeat: () => void now(),
    kept,
    async stop() {
      renewing.abort();
      await running;
      await last;
    },
  };
}
