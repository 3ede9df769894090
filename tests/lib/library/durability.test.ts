import { IDBDatabase, IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { run } from "../../../lib/library/commands/run.ts";
import { openLibrary } from "../../../lib/library/database.ts";
import { tendOnce } from "../../../lib/library/tend-search.ts";

const NOTHING = { lectures: [], summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };

test("what a person does is flushed to disk; batches of an import, steps of an action on many entries, and the index, are not waited for", async () => {
  const database = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
  await database.open();
  begun.mockClear();
  const durability = async (work: Promise<unknown>) => {
    await work;
    const all = begun.mock.calls.filter(([, mode]) => mode === "readwrite").map(([, , options]) => options?.durability);
    begun.mockClear();
    return all;
  };
  const importing = run(database, { opId: "one", type: "importRecords", input: { batch: NOTHING, mapping: {} } });
  expect(await durability(importing)).toEqual(["relaxed"]);
  expect(await durability(run(database, { opId: "two", type: "emptyTrash", input: {} }))).toEqual(["strict"]);
  const begins = { action: { kind: "trash" }, ids: ["a"], count: 1 } as const;
  expect(await durability(run(database, { opId: "many", type: "beginBulk", input: begins }))).toEqual(["strict"]);
  const step = { opId: "many-0", type: "continueBulk", input: { id: "many", step: 0 } } as const;
  expect(await durability(run(database, step))).toEqual(["relaxed"]);
  await database.searchState.clear();
  begun.mockClear();
  expect(await durability(tendOnce(database))).toEqual(["relaxed"]);
  database.close();
});
