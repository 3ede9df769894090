import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import type { Reply } from "../../../lib/library/commands/command.ts";
import { DATABASE_NAME, DATABASE_VERSION, NATIVE_FACTOR } from "../../../lib/library/database-name.ts";
import { openLibrary } from "../../../lib/library/database.ts";
import { tagCounts } from "../../../lib/library/counts.ts";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import { lecturesOf } from "../../../lib/library/found-lectures.ts";
import { idbReader } from "../../../lib/library/idb-reader.ts";
import { lookupLecture, lookupPage, recentLectures } from "../../../lib/library/lookup.ts";
import { openForReading } from "../../../lib/library/open-for-reading.ts";
import { entryRows, listIds } from "../../../lib/library/queries.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

const DONE: Reply<"prepare"> = { status: "done", result: {} };

describe("opening the library as a page", () => {
  test("a page never creates the library: it asks the background to, and opens it then", async () => {
    const factory = new IDBFactory();
    let asked = 0;
    const prepare = async () => {
      asked++;
      expect(await factory.databases()).toEqual([]);
      const library = openLibrary({ indexedDB: factory, IDBKeyRange });
      await library.open();
      library.close();
      return DONE;
    };
    const database = await openForReading(prepare, factory);
    expect(asked).toBe(1);
    expect([...database.objectStoreNames]).toContain("lectures");
    database.close();
  });

  test("a library of an older Lectern is opened once the background has brought it up to date, and that is told", async () => {
    const factory = new IDBFactory();
    await olderLibrary(factory);
    const told: string[] = [];
    const prepare = async () => {
      told.push("asked");
      const library = openLibrary({ indexedDB: factory, IDBKeyRange });
      await library.open();
      library.close();
      return DONE;
    };
    const database = await openForReading(prepare, factory, () => told.push("waits"));
    expect(told).toEqual(["waits", "asked"]);
    expect(database.version).toBe(DATABASE_VERSION * NATIVE_FACTOR);
    database.close();
  });

  test("an upgrade that outlasts the question is waited for", async () => {
    const factory = new IDBFactory();
    await olderLibrary(factory);
    const library = openLibrary({ indexedDB: factory, IDBKeyRange });
    let asked = 0;
    const prepare = async (): Promise<Reply<"prepare">> => {
      asked++;
      if (asked === 2) void library.open();
      return { status: "refused", reason: "no-answer" };
    };
    const database = await openForReading(prepare, factory);
    expect(database.version).toBe(DATABASE_VERSION * NATIVE_FACTOR);
    database.close();
    library.close();
  });

  test.each(["disk-full", "library-newer", "no-storage"] as const)(
    "where the background refuses because of %s, that is the reason",
    async (reason) => {
      const opening = openForReading(async () => ({ status: "refused", reason }), new IDBFactory());
      await expect(opening).rejects.toMatchObject({ reason });
    },
  );

  test("a library that a newer Lectern has opened is not read by older code", async () => {
    const factory = new IDBFactory();
    const newer = openLibrary({ indexedDB: factory, IDBKeyRange });
    newer.version(DATABASE_VERSION + 1).stores({ more: "id" });
    await newer.open();
    newer.close();
    await expect(openForReading(async () => DONE, factory)).rejects.toMatchObject({ reason: "library-newer" });
  });

  test("pages know the version that the background writes", () => {
    expect(openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange }).verno).toBe(DATABASE_VERSION);
  });

  test("a library that is there is opened at once", async () => {
    const { openAsPage } = await openTestLibrary();
    const database = await openAsPage();
    expect(database.name).toBe("lectern");
    database.close();
  });
});

describe("what the popup looks up", () => {
  test("a page is found by its key and by the key of media embedded in it", async () => {
    const { save, openAsPage } = await openTestLibrary();
    await save({ key: "yt:one", aliases: ["https://course.example/4"] }, ["Ocean"], "Text.");
    const database = await openAsPage();
    for (const key of ["yt:one", "https://course.example/4"]) {
      const { saved } = await lookupPage(idbReader(database), ["unknown", key]);
      expect(saved).toMatchObject({ lecture: { key: "yt:one" }, summaries: [{ text: "Text." }] });
    }
    expect(await lookupPage(idbReader(database), ["unknown"])).toEqual({ saved: null, draft: null });
    database.close();
  });

  test("a page whose entry is in Trash counts as not saved", async () => {
    const { save, perform, openAsPage } = await openTestLibrary();
    const id = await save({ key: "yt:one" });
    await perform("trashLecture", { id });
    const database = await openAsPage();
    expect((await lookupPage(idbReader(database), ["yt:one"])).saved).toBeNull();
    expect(await recentLectures(idbReader(database), 3)).toEqual([]);
    expect(await lecturesOf(idbReader(database), [{ id, isSummary: false }])).toEqual([]);
    database.close();
  });

  test("tags come with their counts, the most used first", async () => {
    const { save, openAsPage } = await openTestLibrary();
    await save({ key: "a" }, ["Rare", "Often"]);
    await save({ key: "b" }, ["Often"]);
    const database = await openAsPage();
    expect(await tagCounts(idbReader(database))).toEqual([
      { tag: "Often", count: 2 },
      { tag: "Rare", count: 1 },
    ]);
    database.close();
  });
});

describe("what the library page lists", () => {
  test("a view shows its entries, newest saved first, and a tag narrows it", async () => {
    const { database, save, perform } = await openTestLibrary();
    const old = await save({ key: "a" }, ["Ocean"], "Text.");
    const recent = await save({ key: "b" }, ["Ocean"]);
    const gone = await save({ key: "c" }, ["Ocean"]);
    await perform("trashLecture", { id: gone });
    expect(await listIds(dexieReader(database), "all", null)).toEqual([recent, old]);
    expect(await listIds(dexieReader(database), "to-summarise", null)).toEqual([recent]);
    expect(await listIds(dexieReader(database), "with-transcript", null)).toEqual([]);
    expect(await listIds(dexieReader(database), "trash", null)).toEqual([gone]);
    expect(await listIds(dexieReader(database), "all", ["Ocean"])).toEqual([recent, old]);
    expect(await listIds(dexieReader(database), "all", ["Nothing"])).toEqual([]);
  });

  test("a row shows the current summary and how many versions there are", async () => {
    const { database, save, perform } = await openTestLibrary();
    const id = await save({}, [], "First.");
    await perform("addSummary", {
      lectureId: id,
      summary: { text: "Second.", source: { by: "extract" }, language: "en" },
    });
    const [row, missing] = await entryRows(dexieReader(database), [id, "nobody"]);
    expect(row).toMatchObject({ summary: { text: "Second." }, summaryCount: 2, noteCount: 0 });
    expect(missing).toBeUndefined();
    expect((await lookupLecture(dexieReader(database), id))?.summaries.map(({ text }) => text)).toEqual([
      "First.",
      "Second.",
    ]);
    expect(await lookupLecture(dexieReader(database), "nobody")).toBeNull();
  });
});

/** A library as its first version made it. */
async function olderLibrary(factory: IDBFactory): Promise<void> {
  const old = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
  old.version(1).stores({
    lectures: "id, &key, *aliases, *tags, savedAt, updatedAt, deletedAt, currentSummaryId, currentTranscriptId",
    summaries: "id, lectureId",
    transcripts: "id, lectureId",
    notes: "id, lectureId",
    pictures: "id",
    drafts: "key, updatedAt",
    tallies: "name",
    operations: "opId, at",
    meta: "name",
  });
  await old.open();
  old.close();
}
