import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { beforeOpening } from "../../../lib/library/before-opening.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { openLibrary } from "../../../lib/library/database.ts";

test("what comes before the first opening comes once, before every command and read, and they wait for it", async () => {
  const factory = new IDBFactory();
  const library = openLibrary({ indexedDB: factory, IDBKeyRange });
  const { promise, resolve } = Promise.withResolvers<void>();
  let times = 0;
  beforeOpening(library, () => (times++, promise));
  const prepared = run(library, { opId: "one", type: "prepare", input: {} });
  const counted = library.lectures.count();
  await new Promise((done) => setImmediate(done));
  expect(await factory.databases()).toEqual([]);
  resolve();
  expect(await prepared).toEqual({ status: "done", result: {} });
  expect(await counted).toBe(0);
  library.close({ disableAutoOpen: false });
  await library.open();
  expect(times).toBe(1);
  library.close();
});
