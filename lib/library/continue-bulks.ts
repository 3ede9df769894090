import { type Bulk, isDriven } from "./bulk.ts";
import type { Restored } from "./commands/restoring.ts";
import { carryOut } from "./commands/carry-out.ts";
import type { Command, Refusal } from "./commands/command.ts";
import type { LibraryDatabase } from "./database.ts";

interface BulkWorld {
  readonly now?: () => Date;
  readonly afterStep?: () => Promise<void> | void;
  /** What the next step of a restore brings back. */
  readonly restoredFor?: (bulk: Bulk) => Promise<Restored | null>;
}

/**
 * Carries on what has been begun with many entries, one step after the other, until nothing is left: a step of a rename
 * must not meet what the next one makes. A step that was done already when its worker died is not done again.
 */
export async function continueBulks(
  database: LibraryDatabase,
  { now, afterStep, restoredFor }: BulkWorld = {},
): Promise<void> {
  for (;;) {
    const open = await database.bulks.where("state").anyOf("running", "undoing").toArray();
    const [next] = open.filter(isDriven).toSorted((one, other) => (one.at < other.at ? -1 : 1));
    if (!next) return;
    const { id, step } = next;
    const perform = (command: Command) => carryOut(database, command, now);
    // What a snapshot holds is read before the step: a transaction waits for nothing else.
    const isRestoring = next.state === "running" && next.action?.kind === "snapshot";
    const restored = isRestoring ? ((await restoredFor?.(next)) ?? null) : null;
    const input = { id, step, ...(isRestoring && { restored }) };
    const reply = await perform({ opId: `${id}-${step}`, type: "continueBulk", input });
    if (reply.status === "refused") {
      const opId = `${id}-${step}-refused`;
      const ended = await perform({ opId, type: "stopBulk", input: { id, refusal: reply.reason } });
      if (ended.status === "refused") throw new BulkRefusedError(ended.reason);
    }
    await afterStep?.();
  }
}

/** Nothing can be written at present, not even that. */
export class BulkRefusedError extends Error {
  constructor(reason: Refusal) {
    super(`Bulk action stopped: ${reason}`);
    this.name = "BulkRefusedError";
  }
}
