/** Who writes down what the browser hears of a lecture: one page at a time, for as long as that page is there. */
export interface ListeningTurn {
  /**
   * Takes it, unless another page has it; gives whether this one has it. It is left as often as it was taken. Rejects,
   * with nothing taken, where the browser gives no turns.
   */
  readonly take: () => Promise<boolean>;
  readonly leave: () => void;
  readonly isElsewhere: () => Promise<boolean>;
}

export function listeningTurn(lectureId: string): ListeningTurn {
  const turn = `lectern-listening-${lectureId}`;
  let taken = 0;
  let holding: Promise<boolean> | null = null;
  let free = () => {};

  function hold(): Promise<boolean> {
    const { promise: isHeld, resolve: tell, reject } = Promise.withResolvers<boolean>();
    const held = navigator.locks.request(turn, { ifAvailable: true }, (lock) => {
      const { promise: isFree, resolve } = Promise.withResolvers<void>();
      free = resolve;
      tell(lock !== null);
      return lock ? isFree : undefined;
    });
    held.catch(reject);
    return isHeld;
  }

  function leave(): void {
    if (--taken > 0) return;
    holding = null;
    free();
  }

  return {
    async take() {
      taken++;
      holding ??= hold();
      let isOwn = false;
      try {
        isOwn = await holding;
      } finally {
        if (!isOwn) leave();
      }
      return isOwn;
    },
    leave,
    async isElsewhere() {
      const { held = [] } = await navigator.locks.query();
      return taken === 0 && held.some(({ name }) => name === turn);
    },
  };
}
