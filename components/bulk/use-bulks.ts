import { useLiveQuery } from "dexie-react-hooks";
import { useCallback, useEffect, useRef, useState } from "react";
import { sendCommand } from "../../lib/browser/send-command.ts";
import { isDriven, type Bulk } from "../../lib/library/bulk.ts";
import { titlesOf } from "../../lib/library/lookup.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import { isImporting } from "../transfer/import-lock.ts";
import { keptImport } from "../transfer/kept-import.ts";
import { sayDoing, sayEndedBulk } from "./say-bulk.ts";

/** Smaller actions are done before anybody could read that they are under way. */
const LONG = 500;
/** An action that stands still so long, in milliseconds, has a background that is not awake. */
const STANDS_STILL = 3000;
/** As many entries that did not fit are named. */
const MOST_NAMED = 3;

/**
 * Shows the actions on many entries that are under way, and says what became of them, also of those that another page
 * has begun or that ended while none was open. What has been shown is told to the library as said.
 */
export function useBulks(): void {
  const { database, reader } = useLibrary();
  const { happened, sayEnded, showRunning } = useCommands();
  const bulks = useLiveQuery(() => database.bulks.where("state").notEqual("said").sortBy("at"), [database]);
  /** What stands on the page; those begun before it was opened have nobody who waits for them. */
  const shown = useRef<Bulk | null>(null);
  const isTelling = useRef(false);
  const heard = useRef(new Set<string>());
  const [opened] = useState(() => new Date().toISOString());

  const tell = useCallback(
    async (bulk: Bulk): Promise<void> => {
      // Another page carries it on, or this one will.
      if (bulk.state === "running" && ((await isImporting(bulk.id)) || (await keptImport(bulk.id)))) return;
      const titles = await titlesOf(reader, bulk.misfits.slice(0, MOST_NAMED));
      const id = markOf(bulk);
      shown.current = bulk;
      sayEnded(bulk, {
        id,
        text: sayEndedBulk(bulk, titles),
        undo: bulk.state !== "undone" && bulk.opIds.length > 0 ? bulk.id : null,
        failed: bulk.refusal !== null,
        stays: bulk.state !== "undone" && bulk.at < opened,
      });
    },
    [reader, sayEnded, opened],
  );

  useEffect(() => {
    const long = bulks?.find((bulk) => isDriven(bulk) && bulk.count > LONG);
    showRunning(
      long
        ? {
            text: sayDoing(long),
            changed: long.changed,
            count: long.count,
            stop: () => void sendCommand("stopBulk", { id: long.id, refusal: null }),
          }
        : null,
    );
  }, [bulks, showRunning]);

  useEffect(() => {
    if (!bulks?.some(isDriven)) return undefined;
    const timer = setInterval(() => void sendCommand("prepare", {}), STANDS_STILL);
    return () => clearInterval(timer);
  }, [bulks]);

  useEffect(() => {
    if (shown.current !== null && happened?.id !== markOf(shown.current)) {
      const { id, state } = shown.current;
      shown.current = null;
      void sendCommand("sayBulk", { id, state });
    }
    if (shown.current !== null || isTelling.current) return;
    const next = bulks?.find((bulk) => !isDriven(bulk) && !heard.current.has(markOf(bulk)));
    if (!next) return;
    heard.current.add(markOf(next));
    isTelling.current = true;
    void tell(next).finally(() => {
      isTelling.current = false;
    });
  }, [bulks, happened, tell]);
}

function markOf({ id, state, step }: Bulk): string {
  return `${id} ${state} ${step}`;
}
