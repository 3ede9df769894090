import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import { forgetErased } from "../../../lib/backup/forget-erased.ts";
import { snapshotRestorer } from "../../../lib/backup/restore-snapshot.ts";
import { openAsItIs } from "../../../lib/backup/salvage.ts";
import type { SnapshotReason } from "../../../lib/backup/snapshot.ts";
import { openSnapshots } from "../../../lib/backup/snapshot-store.ts";
import { takeSnapshot } from "../../../lib/backup/take-snapshot.ts";
import { type Table, TABLES } from "../../../lib/lecture/records.ts";
import { continueBulks } from "../../../lib/library/continue-bulks.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

const IMPORT = { kind: "import", name: "links.csv" } as const;
const UPGRADE = { kind: "upgrade", from: 6 } as const;
const AT = "2026-05-14T13:50:00.000Z";

beforeAll(() => {
  Object.assign(globalThis, { IDBKeyRange });
});

async function setUp(entries = 3) {
  const factory = new IDBFactory();
  const library = await openTestLibrary(factory);
  const { database, perform, save } = library;
  const store = await openSnapshots(factory);
  const cues = [{ startSeconds: 0, text: "The moon pulls at the sea." }];
  for (let at = 0; at < entries; at++) {
    const lectureId = await save({ key: `yt:${at}`, title: `Lecture ${at}` }, ["tides"], `Summary ${at}`);
    await perform("addTranscript", { lectureId, transcript: { language: "en", origin: "page", cues } });
    await perform("addNote", { lectureId, atSeconds: 5, text: `Note ${at}` });
  }
  const take = async (reason: SnapshotReason = IMPORT, id = "snap", at = AT, most?: number) => {
    const source = await openAsItIs(factory);
    if (!source) throw new Error("No library");
    const snapshot = await takeSnapshot(source, store, { id, at, reason, ...(most !== undefined && { most }) });
    source.close();
    return snapshot;
  };
  let clock = Date.parse("2026-05-14T14:00:00.000Z");
  const goOn = (): Promise<void> =>
    continueBulks(database, {
      now: () => new Date((clock += 1000)),
      restoredFor: snapshotRestorer(database, store),
    });
  const restore = async (snapshot = "snap", id = "bulk") => {
    await perform("beginBulk", { action: { kind: "snapshot", snapshot, at: AT }, ids: [], count: 0 }, id);
    await goOn();
    return database.bulks.get(id);
  };
  return { ...library, factory, store, take, restore, goOn };
}

/** What a person made, without when and how often it was written. */
async function contents({ database }: Pick<Awaited<ReturnType<typeof setUp>>, "database">) {
  const plain = async (table: Table) =>
    (await database.table(table).toArray()).map(({ rev: _rev, updatedAt: _at, ...record }) => record);
  return Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await plain(table)])));
}

describe("a snapshot", () => {
  test("is not taken half-way, where another page goes on with an import that began in an empty library", async () => {
    const { perform, save, take, store } = await setUp(0);
    expect(await take(IMPORT, "import")).toBeNull();
    await perform("beginBulk", { action: IMPORT, ids: [], count: 2 }, "import");
    await save({ key: "yt:came", title: "What came before the page was closed" });
    expect(await take(IMPORT, "import")).toBeNull();
    expect(await store.list()).toEqual([]);
  });

  test("gives back what was changed, deleted and merged since, and one undo takes that back", async () => {
    const it = await setUp();
    const before = await contents(it);
    await it.take();
    const [first, second, third] = await it.database.lectures.toArray();
    await it.perform("updateLecture", {
      id: first?.id ?? "",
      base: { title: "Lecture 0" },
      patch: { title: "Spoiled" },
    });
    await it.perform("trashLecture", { id: second?.id ?? "" });
    await it.perform("renameTag", { from: ["tides"], to: "spoiled" });
    const [note] = await it.database.notes
      .where("lectureId")
      .equals(third?.id ?? "")
      .toArray();
    await it.perform("deleteNote", { noteId: note?.id ?? "" });
    const spoiled = await contents(it);
    expect(await it.restore()).toMatchObject({ state: "ended", refusal: null });
    expect(await contents(it)).toEqual(before);
    await it.perform("undoBulk", { id: "bulk" });
    await it.goOn();
    expect(await contents(it)).toEqual(spoiled);
  });

  test("moves what came since to Trash, with nothing deleted for good", async () => {
    const it = await setUp();
    await it.take();
    const [first] = await it.database.lectures.toArray();
    const added = await it.save({ key: "yt:later", title: "Later" }, [], "Later");
    await it.perform("addNote", { lectureId: first?.id ?? "", atSeconds: null, text: "Later" });
    await it.restore();
    expect((await it.database.lectures.get(added))?.deletedAt).not.toBeNull();
    const notes = await it.database.notes.toArray();
    expect(notes.filter(({ deletedAt }) => deletedAt === null).map(({ text }) => text)).toEqual([
      "Note 0",
      "Note 1",
      "Note 2",
    ]);
  });

  test("of an upgrade holds everything, and fills a library that began anew", async () => {
    const it = await setUp();
    const before = await contents(it);
    expect(await it.take(UPGRADE)).toMatchObject({ isWhole: true, entries: 3 });
    await it.database.delete({ disableAutoOpen: false });
    await it.database.open();
    await it.restore();
    expect(await contents(it)).toEqual(before);
  });

  test("of an import, in a library that began anew, gives back all but the words of transcripts", async () => {
    const it = await setUp();
    expect(await it.take(IMPORT)).toMatchObject({ isWhole: false, entries: 3 });
    await it.database.delete({ disableAutoOpen: false });
    await it.database.open();
    await it.restore();
    const { lectures, notes, summaries, transcripts } = it.database;
    expect(await Promise.all([lectures, notes, summaries, transcripts].map((table) => table.count()))).toEqual([
      3, 3, 3, 0,
    ]);
  });

  test("goes on where its worker died, and does nothing twice", async () => {
    const it = await setUp();
    const before = await contents(it);
    await it.take();
    const [first] = await it.database.lectures.toArray();
    await it.perform("updateLecture", {
      id: first?.id ?? "",
      base: { title: "Lecture 0" },
      patch: { title: "Spoiled" },
    });
    const action = { kind: "snapshot", snapshot: "snap", at: AT } as const;
    await it.perform("beginBulk", { action, ids: [], count: 3 }, "bulk");
    const bulk = await it.database.bulks.get("bulk");
    const restored = bulk ? await snapshotRestorer(it.database, it.store)(bulk) : null;
    await it.perform("continueBulk", { id: "bulk", step: 0, restored }, "bulk-0");
    await it.goOn();
    expect(await contents(it)).toEqual(before);
    expect((await it.database.lectures.get(first?.id ?? ""))?.rev).toBe((first?.rev ?? 0) + 2);
  });

  test("is taken once for one action, and not of an empty library", async () => {
    const it = await setUp(1);
    expect(await it.take()).toEqual(await it.take());
    expect(await it.store.list()).toHaveLength(1);
    const empty = await setUp(0);
    expect(await empty.take()).toBeNull();
  });

  test("that would be too large is not taken, which is kept to be said; an upgrade then does without transcripts", async () => {
    const it = await setUp();
    expect(await it.take(IMPORT, "snap", AT, 100)).toMatchObject({ missing: "too-large", portions: 0 });
    expect(await it.store.portion("snap", 0)).toBeUndefined();
    const whole = await it.take(UPGRADE, "whole");
    expect(await it.take(UPGRADE, "parts", AT, (whole?.bytes ?? 0) - 1)).toMatchObject({
      isWhole: false,
      missing: null,
    });
  });

  test("makes room for newer ones: five are kept", async () => {
    const it = await setUp(1);
    for (let at = 0; at < 7; at++) await it.take(IMPORT, `snap-${at}`, `2026-05-14T13:5${at}:00.000Z`);
    expect((await it.store.list()).map(({ id }) => id)).toEqual(["snap-6", "snap-5", "snap-4", "snap-3", "snap-2"]);
    expect(await it.store.portion("snap-0", 0)).toBeUndefined();
  });
});

describe("what is deleted for good", () => {
  test("goes from snapshots too, and does not come back with them", async () => {
    const it = await setUp();
    await it.take(UPGRADE);
    const [first] = await it.database.lectures.toArray();
    await it.perform("trashLecture", { id: first?.id ?? "" });
    await it.perform("emptyTrash", {});
    await forgetErased(it.database, it.store);
    const portions = await Promise.all([0, 1, 2, 3].map((number) => it.store.portion("snap", number)));
    expect(JSON.stringify(portions)).not.toMatch(/Lecture 0|Summary 0|Note 0/);
    expect(JSON.stringify(portions)).toMatch(/Lecture 1.*Summary 1.*Note 1/);
    await it.restore();
    expect(await it.database.lectures.count()).toBe(2);
  });

  test("with everything else takes every snapshot along", async () => {
    const it = await setUp();
    await it.take();
    await it.perform("deleteEverything", {});
    await it.database.tombstones.update("everything", { at: "2026-05-14T15:00:00.000Z" });
    await forgetErased(it.database, it.store);
    expect(await it.store.list()).toEqual([]);
    expect(await it.store.portion("snap", 0)).toBeUndefined();
  });
});
