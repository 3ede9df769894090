/** Milliseconds between two looks at whether it has ended. */
const LOOKS = 200;

/** Knows when something that comes again and again has not come for so many milliseconds. */
export function quietAfter(milliseconds: number) {
  let until = 0;
  return {
    again: () => {
      until = Date.now() + milliseconds;
    },
    over: () => {
      until = 0;
    },
    /** Waits for its end, but not forever. */
    end: async (most: number) => {
      const limit = Date.now() + most;
      for (let now = Date.now(); now < Math.min(until, limit); now = Date.now())
        await new Promise((resolve) => setTimeout(resolve, Math.min(until - now, limit - now, LOOKS)));
    },
  };
}
