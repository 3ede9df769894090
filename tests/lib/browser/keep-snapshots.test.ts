import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { openSnapshots } from "../../../lib/backup/snapshot-store.ts";
import { keepSnapshots } from "../../../lib/browser/keep-snapshots.ts";
import { snapshots } from "../../../lib/browser/snapshots.ts";
import { openLibrary } from "../../../lib/library/database.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

await vi.hoisted(async () => {
  Object.assign(globalThis, { chrome: (await import("wxt/testing/fake-browser")).fakeBrowser });
});
vi.mock("../../../lib/browser/differences/worker-parts.ts", () => ({ workerPart: () => snapshots }));

let factory: IDBFactory;

beforeEach(() => {
  fakeBrowser.reset();
  factory = new IDBFactory();
  Object.assign(globalThis, { IDBKeyRange, indexedDB: factory });
});

const taken = async () => {
  const store = await openSnapshots(factory);
  const list = await store.list();
  store.close();
  return list.map(({ reason, entries }) => ({ reason, entries }));
};

test("the library is kept as it was before an import and a merge of tags, and before nothing else", async () => {
  const { database, save } = await openTestLibrary(factory);
  await save();
  const before = keepSnapshots(database);
  const begin = (opId: string, action: object) =>
    before({ opId, type: "beginBulk", input: { action, ids: [], count: 1 } } as never);
  await begin("tagging", { kind: "tag", tags: ["Kept"] });
  expect(await taken()).toEqual([]);
  await Promise.all([
    begin("one", { kind: "import", name: "links.csv" }),
    begin("one", { kind: "import", name: "links.csv" }),
  ]);
  expect(await taken()).toEqual([{ reason: { kind: "import", name: "links.csv" }, entries: 1 }]);
  await begin("two", { kind: "merge", to: "Tides", whole: null, renamings: [] });
  expect(await taken()).toHaveLength(2);
});

test("the library of an older version is kept before it is brought up to date", async () => {
  const old = openLibrary({ indexedDB: factory, IDBKeyRange });
  await old.open();
  const lecture = {
    id: "one",
    key: "yt:1",
    deletedAt: null,
    tags: [],
    creators: [],
    aliases: [],
    title: "Tides",
    site: "",
  };
  await old.lectures.put(lecture as never);
  old.close();
  const library = openLibrary({ indexedDB: factory, IDBKeyRange });
  // As if it were of version 6: only its records matter here.
  const versions = await factory.databases();
  vi.spyOn(factory, "databases").mockResolvedValue(versions.map((each) => ({ ...each, version: 60 })));
  keepSnapshots(library);
  await library.open();
  library.close();
  expect(await taken()).toEqual([{ reason: { kind: "upgrade", from: 6 }, entries: 1 }]);
});

test("a browser that gives no storage keeps nothing, and the library says so itself", async () => {
  const library = openLibrary({ indexedDB: factory, IDBKeyRange });
  vi.spyOn(factory, "databases").mockRejectedValue(new DOMException("Denied", "SecurityError"));
  keepSnapshots(library);
  await library.open();
  expect(library.isOpen()).toBe(true);
  library.close();
});
