import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import type { LocalStore, SentDocument } from "../../../lib/sync/local-store.ts";
import type { SyncOutcome } from "../../../lib/sync/sync.ts";
import { type Library, openLibrary } from "./devices.ts";
import { openSyncedLibrary } from "./library/synced-library.ts";
import { wholeEntry } from "./made-entries.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

const KEY = "yt:one";
const NAME = `a:${KEY}`;
const [FIRST, SECOND] = [`a${"1".repeat(32)}`, `z${"2".repeat(32)}`];
const NOBODY = new Set<string>();

/** A device, whatever it keeps its library in. */
interface AnyDevice {
  readonly store: LocalStore;
  sync(): Promise<SyncOutcome>;
  save(key: string): Promise<unknown>;
  tag(key: string, name: string): Promise<unknown>;
  tags(key: string): Promise<readonly string[] | undefined>;
}

async function inMemory(server: Library): Promise<AnyDevice> {
  const device = server.device("laptop00");
  const { store } = device;
  return {
    store,
    sync: () => device.sync(),
    save: async (key) => store.edit(key, () => wholeEntry(key)),
    tag: async (key, name) =>
      store.edit(
        key,
        (entry) => entry && { ...entry, lecture: { ...entry.lecture, tags: [...entry.lecture.tags, name] } },
      ),
    tags: async (key) => store.entries.get(key)?.lecture.tags,
  };
}

async function inTheLibrary(server: Library): Promise<AnyDevice> {
  const { store, sync, save, perform, lecture } = await openSyncedLibrary(server, "laptop00");
  return {
    store,
    sync: () => sync(),
    save: (key) => save({ key, url: `https://video.example/${key}` }),
    tag: async (key, name) =>
      perform("tagLectures", { ids: [(await lecture(key))?.id ?? ""], add: [name], remove: [] }),
    tags: async (key) => (await lecture(key))?.tags,
  };
}

describe.each([
  ["in memory", inMemory],
  ["in the library", inTheLibrary],
])("what sync keeps %s", (_, open) => {
  async function opened() {
    const server = await openLibrary();
    const device = await open(server);
    return { server, device, store: device.store };
  }

  async function send(store: LocalStore, rev: string): Promise<void> {
    const dirty = await store.dirty(10, NOBODY);
    const sent = dirty.map(({ kind, name, version, body }): SentDocument => ({
      id: FIRST,
      kind,
      name,
      version,
      rev,
      epoch: 1,
      seen: "seen" in body ? body.seen : null,
    }));
    await store.sent(sent);
  }

  test("of proofs and of its own words outlasts a server that is forgotten", async () => {
    const { store } = await opened();
    const { writer, hasStills } = await store.progress();
    const lasting = {
      device: "laptop00",
      writer,
      hasStills,
      words: ["one", "two"],
      proofs: [{ id: FIRST, rev: "1-a" }],
    };
    const turn = { count: 1, word: "two", next: null };
    await store.saveProgress({ ...lasting, turn, instance: "1", since: "5-x", upToDate: "5-x" });
    await store.forgetServer();
    const forgotten = { turn: null, instance: null, since: null, upToDate: null };
    expect(await store.progress()).toEqual({ ...lasting, ...forgotten });
  });

  test("is a list of what is to be fetched, by kind, with the end of the feed", async () => {
    const { store } = await opened();
    const row = { rev: "1-a", isDeleted: false };
    await store.list(
      [
        { ...row, id: FIRST },
        { ...row, id: SECOND },
      ],
      "2-x",
    );
    expect(await store.listed(["a", "s"], 10)).toEqual([FIRST]);
    expect(await store.listed(["a", "z"], 1)).toHaveLength(1);
    expect([(await store.progress()).since, await store.held()]).toEqual(["2-x", []]);
    await store.refuse([{ id: FIRST, rev: "1-a", why: "later-epoch" }]);
    expect(await store.listed(["a"], 10)).toEqual([]);
    expect([await store.listRefused(false), await store.listed(["a"], 10)]).toEqual([0, []]);
    expect([await store.refused(), await store.listRefused(true)]).toEqual([[FIRST], 1]);
    expect(await store.listed(["a"], 10)).toEqual([FIRST]);
    await store.refuse([{ id: FIRST, rev: "", why: "not-there" }]);
    expect([await store.refused(), await store.listed(["a"], 10)]).toEqual([[FIRST], []]);
    expect([await store.listRefused(false), await store.listed(["a"], 10)]).toEqual([1, [FIRST]]);
    await store.refuse([{ id: FIRST, rev: "", why: "not-there" }]);
    await store.missing([FIRST]);
    expect([await store.refused(), await store.listRefused(true)]).toEqual([[], 0]);
  });

  test("is dirty from its change until what was sent is what is here", async () => {
    const { device, store } = await opened();
    await device.save(KEY);
    expect(await store.dirty(10, NOBODY)).toMatchObject([{ name: NAME, kind: "a", rev: null }]);
    expect(await store.dirty(10, new Set([NAME]))).toEqual([]);
    await send(store, "1-a");
    expect(await store.dirty(10, NOBODY)).toEqual([]);
    expect([await store.countKnown(), await store.revisions([FIRST, SECOND])]).toEqual([1, new Map([[FIRST, "1-a"]])]);
    await device.tag(KEY, "New");
    const [changed] = await store.dirty(10, NOBODY);
    expect(changed).toMatchObject({ name: NAME, rev: "1-a" });
    await device.tag(KEY, "Newer");
    await store.dirty(10, NOBODY);
    await store.sent([
      { id: FIRST, kind: "a", name: NAME, version: changed?.version ?? 0, rev: "2-b", epoch: 1, seen: null },
    ]);
    expect(await store.dirty(10, NOBODY)).toMatchObject([{ name: NAME, rev: "2-b" }]);
  });

  test("is sent again where the server has lost or spoilt it, or has it under former keys, or is forgotten", async () => {
    const { device, store } = await opened();
    await device.save(KEY);
    await send(store, "1-a");
    expect([await store.sealAnew(1, 10), await store.dirty(10, NOBODY)]).toEqual([0, []]);
    expect([await store.sealAnew(2, 10), await store.sealAnew(2, 10)]).toEqual([1, 0]);
    expect(await store.dirty(10, NOBODY)).toMatchObject([{ rev: "1-a" }]);
    await send(store, "2-b");
    await store.refuse([{ id: FIRST, rev: "3-c", why: "damaged" }]);
    expect(await store.dirty(10, NOBODY)).toMatchObject([{ rev: "3-c" }]);
    await send(store, "4-d");
    await store.missing([FIRST]);
    expect(await store.dirty(10, NOBODY)).toMatchObject([{ rev: null }]);
    await send(store, "1-e");
    await store.forgetServer();
    expect(await store.dirty(10, NOBODY)).toMatchObject([{ rev: null }]);
    expect([await store.countKnown(), await store.countShown()]).toEqual([0, 1]);
  });

  test("meets another device both ways, and begins again with a server that was restored", async () => {
    const { server, device } = await opened();
    const other = server.device("desktop0");
    const both = async () => {
      for (const each of [device, other, device]) expect(await each.sync()).toMatchObject({ status: "done" });
    };
    await device.save(KEY);
    await both();
    other.store.edit(KEY, (entry) => entry && { ...entry, lecture: { ...entry.lecture, tags: ["From there"] } });
    await device.tag(KEY, "From here");
    await both();
    expect((await device.tags(KEY))?.toSorted()).toEqual(["From here", "From there"]);
    expect(other.store.entries.get(KEY)?.lecture.tags.toSorted()).toEqual(["From here", "From there"]);
    const restore = server.couch.copy();
    await device.tag(KEY, "After the backup");
    await device.sync();
    restore();
    expect(await device.sync()).toMatchObject({ status: "stopped", why: "server-restored" });
    await device.store.forgetServer();
    await both();
    expect(other.store.entries.get(KEY)?.lecture.tags).toContain("After the backup");
  });
});
