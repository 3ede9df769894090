/** A page that answers a key within a tenth of a second must not be busy for longer than this at once, in milliseconds. */
const MOST = 20;

/** Has long work give way from time to time: what it gives is waited for, where it gives anything. */
export function breather(): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (performance.now() - since < MOST) return null;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
