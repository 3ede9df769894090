import type { ActiveTab } from "../../lib/browser/active-tab.ts";
import { press, type Press } from "../../lib/browser/press.ts";
import type { ReadTab } from "../../lib/browser/read-page.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import { lookupLecture, tagCounts } from "../../lib/library/lookup.ts";
import { openForReading } from "../../lib/library/open-for-reading.ts";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import type { PageState } from "./state.ts";

// All that knows the sites comes after the first frame: there is nothing to show of the page before.
const loading = import("./after-press.ts");

/** What the popup has asked for before React has drawn its first frame. */
export interface PageReading {
  readonly tab: Promise<ActiveTab | null>;
  /** What the page says, and the tab at the address that it says it for: it may have moved on since the press. */
  readonly read: Promise<ReadTab | null>;
  /** Resolves when the page turns out not to be ready, and is asked again. */
  readonly waits: Promise<void>;
  readonly library: Promise<IDBDatabase>;
}

export function startReading({ page }: Press = press()): PageReading {
  const { promise: waits, resolve } = Promise.withResolvers<void>();
  return {
    tab: page.then((found) => found?.tab ?? null),
    read: page.then(async (found) => found && (await loading).readTab(found.tab, found.raw, resolve)),
    waits,
    library: openForReading(() => sendCommand("prepare", {})),
  };
}

/** Shows what becomes known of the page, as it does; see `followPress`. */
export async function followReading(reading: PageReading, show: (state: PageState) => void): Promise<void> {
  await (await loading).followPress(reading, show);
}

/** What a player in a frame of the page says, as the entry or the form that it leads to. */
export async function playerState(reading: PageReading, captured: CapturedLecture, key: string): Promise<PageState> {
  return (await loading).lectureOfPlayer(reading, captured, key);
}

/** The entry as it is now, after a command may have changed it. */
export async function savedState(reading: PageReading, lectureId: string): Promise<PageState | null> {
  const library = await reading.library;
  const [entry, tags] = await Promise.all([lookupLecture(library, lectureId), tagCounts(library)]);
  return entry && { phase: "saved", entry, tags };
}
