import type { ActiveTab, TabAddress } from "../../lib/browser/active-tab.ts";
import type { ReadTab } from "../../lib/browser/read-page.ts";

/** What the popup has asked for before React has drawn its first frame. */
export interface PageReading {
  readonly tab: Promise<ActiveTab | null>;
  /** What the tab shows by now, of whatever kind. */
  readonly address: () => Promise<TabAddress>;
  /** What the page says, and the tab at the address that it says it for: it may have moved on since the press. */
  readonly read: Promise<ReadTab | null>;
  /** Resolves when the page turns out not to be ready, and is asked again. */
  readonly waits: Promise<void>;
  readonly library: Promise<IDBDatabase>;
}

/** The same as for a library that cannot be opened. */
export function withoutLibrary(reading: PageReading, error: unknown): PageReading {
  const library = Promise.reject<IDBDatabase>(error);
  // What is wrong with it is said already.
  library.catch(() => null);
  return { ...reading, library };
}
