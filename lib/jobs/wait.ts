/** Resolves after so many milliseconds, or rejects with the signal's reason as soon as it ends. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(reasonOf(signal));
    const timer = setTimeout(done, ms);
    const end = () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    function done(): void {
      signal.removeEventListener("abort", end);
      resolve();
    }
    signal.addEventListener("abort", end, { once: true });
  });
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
