import { browser } from "wxt/browser";
import type { LibraryDatabase } from "../library/database.ts";
import { hasRoom } from "../library/disk-room.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { inTurn } from "./in-turn.ts";
import { whileAwake } from "./stay-awake.ts";

const ALARM = "search";
/** After a command there may be another: this long the index waits, in milliseconds. */
const QUIET = 1_500;
/** But no longer than this: an import of many files would leave the index in many pieces. */
const PATIENCE = 8_000;

/**
 * Tends the search index whenever there is something to do and nothing else going on: after commands, which what this
 * gives is called after, and at each start of the worker. An alarm brings the worker back if it is ended before all is
 * done.
 */
export function keepSearch(library: LibraryDatabase): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = inTurn("search");
  // What cannot be done now is tried again after the next command or by the alarm; search answers meanwhile.
  const tend = (): void => next(() => tendAll(library));
  let since: number | null = null;
  const soon = (): void => {
    since ??= Date.now();
    clearTimeout(timer);
    const left = Math.max(0, since + PATIENCE - Date.now());
    timer = setTimeout(
      () => {
        since = null;
        tend();
      },
      Math.min(QUIET, left),
    );
  };
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && tend());
  soon();
  return soon;
}

async function tendAll(library: LibraryDatabase): Promise<void> {
  // What is not in the index yet is searched all the same, and there may be room later.
  if (!(await hasRoom())) return;
  if (!library.isOpen()) await library.open();
  let pieces = 0;
  await whileAwake(async () => {
    const isDone = await workerPart("indexer").tendSearch(library, async () => {
      pieces++;
      if (pieces === 1) await browser.alarms.create(ALARM, { periodInMinutes: 1 });
      await new Promise((resolve) => setTimeout(resolve, 0));
      return hasRoom();
    });
    // The alarm tries again what had no room.
    if (pieces > 0 && isDone) await browser.alarms.clear(ALARM);
  });
}
