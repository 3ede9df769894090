import { activeAddress } from "../../lib/browser/active-tab.ts";
import { press, type Press } from "../../lib/browser/press.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { openForReading } from "../../lib/library/open-for-reading.ts";
import type { LectureEvent, ReadingEvent } from "./events.ts";
import type { PageReading } from "./page-reading.ts";

// All that knows the sites comes after the first frame: there is nothing to show of the page before.
const loading = import("./after-press.ts");

export function startReading({ page }: Press = press()): PageReading {
  const { promise: waits, resolve } = Promise.withResolvers<void>();
  return {
    tab: page.then((found) => found?.tab ?? null),
    address: activeAddress,
    read: page.then(async (found) => found && (await loading).readTab(found.tab, found.raw, resolve)),
    waits,
    library: openForReading(() => sendCommand("prepare", {})),
  };
}

/** Tells what becomes known of the page, as it does; gives the id of an entry that was filled in from it. */
export async function followReading(reading: PageReading, tell: (event: ReadingEvent) => void): Promise<string | null> {
  return (await loading).followPress(reading, tell);
}

/** What a player in a frame of the page says, as the entry or the form that it leads to. */
export async function pageOfPlayer(
  reading: PageReading,
  captured: CapturedLecture,
  key: string,
): Promise<LectureEvent> {
  return (await loading).pageOfPlayer(reading, captured, key);
}
