/** Milliseconds between two looks at whether it has ended. */
const LOOKS = 200;

/** Knows when something that comes again and again has not come for so many milliseconds. */
export function quietAfter(milliseconds: number) {
  let until = 0;
  let underWay = 0;
  return {
    again: () => {
      until = Date.now() + milliseconds;
    },
    /** As if it came all the time as long as this work takes. */
    during: async <T>(work: () => Promise<T>): Promise<T> => {
      underWay++;
      try {
        return await work();
      } finally {
        underWay--;
        until = Date.now() + milliseconds;
      }
    },
    over: () => {
      until = 0;
    },
    /** Waits for its end, but not forever. */
    end: async (most: number) => {
      const limit = Date.now() + most;
      const end = () => (underWay > 0 ? limit : Math.min(until, limit));
      for (let now = Date.now(); now < end(); now = Date.now()) {
        const pause = Math.min(end() - now, LOOKS);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
  };
}
