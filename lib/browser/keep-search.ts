import { browser } from "wxt/browser";
import type { Command, CommandType } from "../library/commands/command.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { hasRoom } from "../library/disk-room.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { inTurn } from "./in-turn.ts";
import type { BeforeCommand } from "./keep-snapshots.ts";
import { quietAfter } from "./quiet-after.ts";
import { whileAwake } from "./stay-awake.ts";

const ALARM = "search";
/** After a command there may be another: this long the index waits, in milliseconds. */
const QUIET = 1_500;
/** But no longer than this: an import of many files would leave the index in many pieces. */
const PATIENCE = 8_000;
/** While an import comes in, so long after each piece: both at once would take the same tables in turns. In milliseconds. */
const GIVES_WAY = 10_000;
/** An import of which no batch has come for so long has ended, or stands still. */
const STANDS_STILL = 5_000;

/**
 * Tends the search index whenever there is something to do and nothing else going on: after commands, and at each
 * start of the worker. An alarm brings the worker back if it is ended before all is done. What comes before an import,
 * such as copying the library, has the index wait as well.
 */
export function keepSearch(library: LibraryDatabase, before: BeforeCommand) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = inTurn("search");
  // What cannot be done now is tried again after the next command or by the alarm; search answers meanwhile.
  const importing = quietAfter(STANDS_STILL);
  const tend = (): void => next(() => tendAll(library, () => importing.end(GIVES_WAY)));
  let since: number | null = null;
  const soon = (type?: CommandType): void => {
    if (type === "importRecords") importing.again();
    // Its report is shown: it has ended.
    if (type === "sayBulk") importing.over();
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
  const ahead: BeforeCommand = (command) =>
    beginsImport(command) ? importing.during(() => before(command)) : before(command);
  return { before: ahead, after: soon };
}

function beginsImport({ type, input }: Command): boolean {
  return type === "beginBulk" && input.action.kind === "import";
}

async function tendAll(library: LibraryDatabase, quiet: () => Promise<void>): Promise<void> {
  // What is not in the index yet is searched all the same, and there may be room later.
  if (!(await hasRoom())) return;
  if (!library.isOpen()) await library.open();
  let pieces = 0;
  await whileAwake(async () => {
    const isDone = await workerPart("indexer").tendSearch(library, async () => {
      pieces++;
      if (pieces === 1) await browser.alarms.create(ALARM, { periodInMinutes: 1 });
      await new Promise((resolve) => setTimeout(resolve, 0));
      await quiet();
      return hasRoom();
    });
    // The alarm tries again what had no room.
    if (pieces > 0 && isDone) await browser.alarms.clear(ALARM);
  });
}
