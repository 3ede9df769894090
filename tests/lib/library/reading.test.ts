import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import { openLibrary } from "../../../lib/library/database.ts";
import { lecturesOf, lookupPage, recentLectures, tagCounts } from "../../../lib/library/lookup.ts";
import { openForReading } from "../../../lib/library/open-for-reading.ts";
import { entryDetail, entryRows, listIds } from "../../../lib/library/queries.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

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
    };
    const database = await openForReading(prepare, factory);
    expect(asked).toBe(1);
    expect([...database.objectStoreNames]).toContain("lectures");
    database.close();
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
      const { saved } = await lookupPage(database, ["unknown", key]);
      expect(saved).toMatchObject({ lecture: { key: "yt:one" }, summaries: [{ text: "Text." }] });
    }
    expect(await lookupPage(database, ["unknown"])).toEqual({ saved: null, draft: null });
    database.close();
  });

  test("a page whose entry is in Trash counts as not saved", async () => {
    const { save, perform, openAsPage } = await openTestLibrary();
    const id = await save({ key: "yt:one" });
    await perform("trashLecture", { id });
    const database = await openAsPage();
    expect((await lookupPage(database, ["yt:one"])).saved).toBeNull();
    expect(await recentLectures(database, 3)).toEqual([]);
    expect(await lecturesOf(database, [{ id, isSummary: false }])).toEqual([]);
    database.close();
  });

  test("tags come with their counts, the most used first", async () => {
    const { save, openAsPage } = await openTestLibrary();
    await save({ key: "a" }, ["Rare", "Often"]);
    await save({ key: "b" }, ["Often"]);
    const database = await openAsPage();
    expect(await tagCounts(database)).toEqual([
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
    expect(await listIds(database, "all", null)).toEqual([recent, old]);
    expect(await listIds(database, "to-summarise", null)).toEqual([recent]);
    expect(await listIds(database, "with-transcript", null)).toEqual([]);
    expect(await listIds(database, "trash", null)).toEqual([gone]);
    expect(await listIds(database, "all", "Ocean")).toEqual([recent, old]);
    expect(await listIds(database, "all", "Nothing")).toEqual([]);
  });

  test("a row shows the current summary and how many versions there are", async () => {
    const { database, save, perform } = await openTestLibrary();
    const id = await save({}, [], "First.");
    await perform("addSummary", {
      lectureId: id,
      summary: { text: "Second.", source: { by: "extract" }, language: "en" },
    });
    const [row, missing] = await entryRows(database, [id, "nobody"]);
    expect(row).toMatchObject({ summary: { text: "Second." }, summaryCount: 2, noteCount: 0 });
    expect(missing).toBeUndefined();
    expect((await entryDetail(database, id))?.summaries.map(({ text }) => text)).toEqual(["First.", "Second."]);
    expect(await entryDetail(database, "nobody")).toBeNull();
  });
});
