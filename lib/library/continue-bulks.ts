import { isDriven } from "./bulk.ts";
import { run } from "./commands/run.ts";
import type { Command, Refusal } from "./commands/command.ts";
import type { LibraryDatabase } from "./database.ts";

/**
 * Carries on what has been begun with many entries, one step after the other, until nothing is left: a step of a rename
 * must not meet what the next one makes. A step that was done already when its worker died is not done again.
 */
export async function continueBulks(
  database: LibraryDatabase,
  { now, afterStep }: { readonly now?: () => Date; readonly afterStep?: () => Promise<void> | void } = {},
): Promise<void> {
  for (;;) {
    const open = await database.bulks.where("state").anyOf("running", "undoing").toArray();
    const [next] = open.filter(isDriven).toSorted((one, other) => (one.at < other.at ? -1 : 1));
    if (!next) return;
    const { id, step } = next;
    const carryOut = (command: Command) => run(database, command, now);
    const reply = await carryOut({ opId: `${id}-${step}`, type: "continueBulk", input: { id, step } });
    if (reply.status === "refused") {
      const opId = `${id}-${step}-refused`;
      const ended = await carryOut({ opId, type: "stopBulk", input: { id, refusal: reply.reason } });
      if (ended.status === "refused") throw new BulkRefusedError(ended.reason);
    }
    await afterStep?.();
  }
}

/** Nothing can be written at present, not even that. */
export class BulkRefusedError extends Error {
  constructor(reason: Refusal) {
    super(`A bulk action could not go on: ${reason}`);
    this.name = "BulkRefusedError";
  }
}
