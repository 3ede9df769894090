import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import type { LibraryDatabase } from "../../../../lib/library/database.ts";
import { SYNC_TABLES } from "../../../../lib/library/sync-rows.ts";
import { commandOf, openFull, sampledCommands } from "../../library/command-samples.ts";
import { run } from "../../../../lib/library/commands/run.ts";
import { contentOf, openSyncedLibrary } from "./synced-library.ts";
import { KEY, type Laptop, PERSON, saveWhole, two } from "./two-libraries.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

test("words that are just being deleted do not keep back those that stand behind them", async () => {
  const { laptop } = await two();
  await saveWhole(laptop);
  const gone = ["z:!1", "z:!2", "z:!3"];
  await laptop.database.syncDocuments.bulkPut(
    gone.map((name) => ({ name, kind: "z", of: "yt:other", words: "in-library", version: 1, dirty: 1 })),
  );
  const next = async (except: readonly string[]) =>
    (await laptop.store.dirty(2, new Set(except))).map(({ name }) => name);
  const sent = await next([]);
  while (sent.length < 10) {
    const more = await next(sent);
    if (more.length === 0) break;
    sent.push(...more);
  }
  expect(sent.filter((name) => name.startsWith("z:"))).toHaveLength(1);
});

describe("two libraries on one server", () => {
  test("have an entry with all that belongs to it once one has saved it", async () => {
    const { laptop, desktop, meet, areEqual } = await two();
    await saveWhole(laptop);
    await meet();
    const there = await desktop.lecture(KEY);
    expect(there).toMatchObject({ title: "How tides work", tags: ["Ocean"] });
    expect(await desktop.database.transcripts.get(there?.currentTranscriptId ?? "")).toMatchObject({
      cues: [{ text: "Twice a day the harbour fills." }],
    });
    expect(await desktop.database.pictures.get(there?.id ?? "")).toMatchObject({ base64: "UklGRg==" });
    expect((await desktop.database.tallies.get("tag:ocean"))?.count).toBe(1);
    await areEqual();
    const before = await contentOf(desktop.database);
    expect(await desktop.sync()).toMatchObject({ received: 0, sent: 0 });
    expect(await contentOf(desktop.database)).toEqual(before);
  });

  test("keep edits of different fields from both sides, and both of two titles", async () => {
    const { laptop, desktop, meet, areEqual } = await two();
    const id = await saveWhole(laptop);
    await meet();
    const there = (await desktop.lecture(KEY))?.id ?? "";
    await laptop.perform("updateLecture", { id, base: { title: "How tides work" }, patch: { title: "Tides" } });
    await laptop.perform("tagLectures", { ids: [id], add: ["Moon"], remove: ["Ocean"] });
    await desktop.perform("updateLecture", {
      id: there,
      base: { title: "How tides work" },
      patch: { title: "The tides" },
    });
    await desktop.perform("addNote", { lectureId: there, atSeconds: 3, text: "From the desktop" });
    await meet();
    const lecture = await laptop.lecture(KEY);
    expect(lecture?.tags).toEqual(["Moon"]);
    expect(new Set([lecture?.title, ...(lecture?.conflicts ?? []).map(({ text }) => text)])).toEqual(
      new Set(["The tides", "Tides"]),
    );
    expect(await laptop.database.notes.count()).toBe(2);
    await areEqual();
  });

  test("that were filled by themselves become one, with nothing doubled", async () => {
    const { laptop, desktop, meet, areEqual } = await two();
    await saveWhole(laptop);
    await saveWhole(desktop);
    await desktop.save({ key: "yt:bbbbbbbbbbb", url: "https://www.youtube.com/watch?v=bbbbbbbbbbb" }, ["Own"]);
    await meet();
    expect(await laptop.database.lectures.count()).toBe(2);
    expect(await laptop.database.transcripts.count()).toBe(1);
    expect(await laptop.database.summaries.count()).toBe(1);
    await areEqual();
  });

  test("put an entry into Trash and out of it together, and forget what one deletes for good", async () => {
    const { server, laptop, desktop, meet, areEqual } = await two();
    const id = await saveWhole(laptop, "zorble was said");
    for (let at = 0; at < 9; at++) await laptop.save({ key: `yt:other${at}`, url: `https://other.example/${at}` });
    await meet();
    await laptop.perform("trashLecture", { id });
    await meet();
    expect(await desktop.lecture(KEY)).toMatchObject({ deletedAt: expect.any(String) });
    await laptop.perform("emptyTrash", {});
    const left = await Promise.all(laptop.database.tables.map((table) => table.toArray()));
    expect(JSON.stringify(left)).not.toMatch(/zorble|bulges/i);
    await meet();
    expect(await desktop.lecture(KEY)).toBeUndefined();
    const kept = await Promise.all(desktop.database.tables.map((table) => table.toArray()));
    expect(JSON.stringify(kept)).not.toMatch(/zorble|bulges/i);
    await areEqual();
    await saveWhole(desktop, "said again");
    await meet();
    expect(await laptop.lecture(KEY)).toMatchObject({ deletedAt: null });
    const fresh = await openSyncedLibrary(server, "newphone");
    await fresh.sync();
    expect(await contentOf(fresh.database)).toEqual(await contentOf(laptop.database));
  });

  test("have what was handed over where two entries became one", async () => {
    const { laptop, desktop, meet, areEqual } = await two();
    const other = await saveWhole(laptop);
    for (let at = 0; at < 9; at++) await laptop.save({ key: `yt:other${at}`, url: `https://other.example/${at}` });
    const keep = await laptop.save({ key: "yt:bbbbbbbbbbb", url: "https://www.youtube.com/watch?v=bbbbbbbbbbb" });
    await meet();
    await laptop.perform("mergeLectures", { keep, other, taken: [] });
    await meet();
    const kept = await desktop.lecture("yt:bbbbbbbbbbb");
    expect(await desktop.database.notes.toArray()).toMatchObject([{ lectureId: kept?.id, text: "Bulges!" }]);
    expect(await desktop.database.transcripts.toArray()).toMatchObject([{ lectureId: kept?.id }]);
    await areEqual();
  });

  test("have a note in both entries into which two devices merged its own at once, whatever is changed afterwards", async () => {
    const { server, laptop, desktop, meet } = await two();
    const [first, second] = ["yt:bbbbbbbbbbb", "yt:ccccccccccc"];
    const other = await laptop.save({ key: KEY });
    await laptop.perform("addNote", { lectureId: other, atSeconds: 65, text: "Bulges!" });
    await laptop.perform("addSummary", {
      lectureId: other,
      summary: { text: "Two bulges.", source: PERSON, language: null },
    });
    for (const key of [first, second]) await laptop.save({ key, url: `https://video.example/${key}` });
    for (let at = 0; at < 9; at++) await laptop.save({ key: `yt:other${at}`, url: `https://other.example/${at}` });
    await meet();
    const idOf = async (device: Laptop, key: string) => (await device.lecture(key))?.id ?? "";
    await laptop.perform("mergeLectures", { keep: await idOf(laptop, first), other, taken: [] });
    const there = { keep: await idOf(desktop, second), other: await idOf(desktop, KEY), taken: [] };
    await desktop.perform("mergeLectures", there);
    await meet();
    for (const key of [first, second])
      for (const each of [laptop, desktop]) {
        await each.perform("tagLectures", { ids: [await idOf(each, key)], add: ["Later"], remove: [] });
        await meet();
      }
    const fresh = await openSyncedLibrary(server, "newphone");
    await fresh.sync();
    for (const { database, lecture } of [laptop, desktop, fresh])
      for (const key of [first, second]) {
        const { id = "", currentSummaryId } = (await lecture(key)) ?? {};
        expect(await database.notes.where("lectureId").equals(id).toArray()).toMatchObject([{ text: "Bulges!" }]);
        expect(await database.summaries.get(currentSummaryId ?? "")).toMatchObject({
          text: "Two bulges.",
          lectureId: id,
        });
      }
  });

  test("lose nothing that a person does while what came is being written", async () => {
    const { laptop, desktop, meet, areEqual } = await two();
    const id = await saveWhole(laptop);
    await meet();
    const there = (await desktop.lecture(KEY))?.id ?? "";
    await laptop.perform("tagLectures", { ids: [id], add: ["From the laptop"], remove: [] });
    await laptop.sync();
    for (let at = 0; at < 6; at++)
      desktop.betweenReadingAndWriting(() =>
        desktop.perform("addNote", { lectureId: there, atSeconds: at, text: `Meanwhile ${at}` }),
      );
    await meet();
    expect((await laptop.lecture(KEY))?.tags).toEqual(expect.arrayContaining(["Ocean", "From the laptop"]));
    expect(await laptop.database.notes.count()).toBe(7);
    await areEqual();
  });
});

/** Keeps the names of the tables of which anything is asked from now on. */
async function watchTables(database: LibraryDatabase): Promise<Set<string>> {
  const asked = new Set<string>();
  database.close();
  database.use({
    stack: "dbcore",
    name: "asked",
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const seen = <Given>(given: Given): Given => {
          asked.add(name);
          return given;
        };
        return {
          ...table,
          mutate: (given) => table.mutate(seen(given)),
          get: (given) => table.get(seen(given)),
          getMany: (given) => table.getMany(seen(given)),
          query: (given) => table.query(seen(given)),
          openCursor: (given) => table.openCursor(seen(given)),
          count: (given) => table.count(seen(given)),
        };
      },
    }),
  });
  await database.open();
  return asked;
}

describe("where sync is not set up", () => {
  test("no command waits for a request of it", async () => {
    const full = await openFull();
    const own = new Set<string>(["beginSync", "writeSync", "endSync", "deleteEverything"]);
    const asked = await watchTables(full.library.database);
    for (const type of sampledCommands.filter((each) => !own.has(each)))
      await run(full.library.database, commandOf(type, full));
    expect([...asked]).toContain("lectures");
    expect([...asked].filter((name) => name.startsWith("sync"))).toEqual([]);
  });

  test("no command leaves anything for it", async () => {
    const full = await openFull();
    for (const type of sampledCommands.filter((each) => each !== "beginSync"))
      await run(full.library.database, commandOf(type, full));
    for (const table of SYNC_TABLES)
      expect([table, await full.library.database.table(table).count()]).toEqual([table, 0]);
  });

  test("any more, or once everything was deleted here, the other devices keep all they have", async () => {
    const { laptop, desktop, meet } = await two();
    await saveWhole(laptop);
    await meet();
    await laptop.perform("deleteEverything", {});
    for (const table of SYNC_TABLES) expect(await laptop.database.table(table).count()).toBe(0);
    await desktop.sync();
    expect(await desktop.lecture(KEY)).toMatchObject({ deletedAt: null });
  });
});
