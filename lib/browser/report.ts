import { browser } from "wxt/browser";
import { type Failure, type FailurePlace, failureOf, parseFailure, remembered } from "./failure.ts";
import { sendMessage } from "./messages.ts";
import { storedItem } from "./stored-item.ts";

/** A store of its own, which can be written when the library cannot. */
const store = storedItem("local", "failures");
/** The oldest goes when there are more. */
const MOST = 50;

/**
 * Remembers a failure that nobody is told of where it happens, for the settings to show. It keeps no word of a page or
 * of the person, and never fails itself.
 */
export function report(place: FailurePlace, error: unknown): void {
  const failure = failureOf(place, error, new Date(), extensionVersion());
  // The offscreen document has no storage: the background remembers for it.
  const kept = "storage" in browser ? keepFailure(failure) : sendMessage("report", failure);
  // Where remembering fails as well there is no place left to say so.
  kept.catch(() => null);
}

/** One after the other, in whatever page or worker they come up. */
export async function keepFailure(failure: Failure): Promise<void> {
  await navigator.locks.request("lectern-failures", async () =>
    store.write(remembered(await recentFailures(), failure, MOST)),
  );
}

/** Oldest first. */
export async function recentFailures(): Promise<readonly Failure[]> {
  const kept = await store.read();
  return Array.isArray(kept) ? kept.map(parseFailure).filter((each) => each !== null) : [];
}

export async function forgetFailures(): Promise<void> {
  await store.remove();
}

/** Reports what nobody caught, in this page or worker. */
export function reportUncaught(place: FailurePlace): void {
  addEventListener("error", ({ error }) => report(place, error));
  addEventListener("unhandledrejection", ({ reason }) => report(place, reason));
}

/** Called whenever the list has changed, wherever that was; gives the way to stop. */
export function watchFailures(changed: () => void): () => void {
  return store.watch(changed);
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
