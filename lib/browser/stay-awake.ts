import { browser } from "wxt/browser";

/** Both browsers end a background that has called nothing of theirs for 30 seconds; in milliseconds. */
const SIGN_OF_LIFE = 20_000;

/** Has the background stay, from one sign of life to the next, until what this gives is called. */
export function stayAwake(): () => void {
  const signs = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  return () => clearInterval(signs);
}

/** Has the background stay as long as this work takes. */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const sleep = stayAwake();
  try {
    return await work();
  } finally {
    sleep();
  }
}
