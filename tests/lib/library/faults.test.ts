import { describe, expect, test } from "vitest";
import { sayRefusal } from "../../../lib/browser/say-refusal.ts";
import { checkLibrary } from "../../../lib/library/check-library.ts";
import { carryOut } from "../../../lib/library/commands/carry-out.ts";
import { run } from "../../../lib/library/commands/run.ts";
import type { LibraryDatabase } from "../../../lib/library/database.ts";
import { say } from "../../../lib/words/say.ts";
import { commandOf, openFull, sampledCommands } from "./command-samples.ts";
import { type FaultKind, withFault } from "./faults.ts";

const KINDS: readonly FaultKind[] = ["throws", "disk-full", "aborts"];
const SAID: Readonly<Record<FaultKind, "storage-broken" | "disk-full">> = {
  throws: "storage-broken",
  "disk-full": "disk-full",
  aborts: "storage-broken",
};

test("each of these reasons has a sentence of its own", () => {
  for (const reason of ["storage-broken", "disk-full"] as const)
    expect(sayRefusal({ reason })).not.toBe(say("errorUnknown"));
});

async function everything(database: LibraryDatabase): Promise<unknown> {
  return Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()]));
}

describe("a command whose n-th call to the database fails, for each n, changes nothing and says why", () => {
  test.each(sampledCommands)("%s", async (type) => {
    const full = await openFull();
    const { database } = full.library;
    const command = commandOf(type, full);
    const before = await everything(database);
    const now = () => new Date("2026-05-14T15:00:00.000Z");
    let n = 0;
    for (;;) {
      n += 1;
      // Each kind in turn: what one of them would harm, it would harm at some of the places.
      const kind = KINDS[n % KINDS.length] ?? "throws";
      const [reply, came] = await withFault(n, kind, () => run(database, command, now));
      if (!came) break;
      expect([n, kind, reply]).toMatchObject([n, kind, { status: "refused", reason: SAID[kind] }]);
      expect([n, kind, await everything(database)]).toEqual([n, kind, before]);
    }
    expect(n).toBeGreaterThan(1);
    expect(await checkLibrary(database)).toEqual([]);
    expect(await run(database, command, now)).toMatchObject({ status: "done" });
  });
});

test("where the storage breaks once under a command, it is done all the same, and once", async () => {
  for (const n of [1, 4, 9]) {
    const full = await openFull();
    const { database } = full.library;
    const command = commandOf("tagLectures", full);
    const [reply, came] = await withFault(n, "aborts", () => carryOut(database, command));
    expect([n, came, reply]).toMatchObject([n, true, { status: "done" }]);
    expect(await database.operations.where("opId").equals(command.opId).count()).toBe(1);
  }
});
