import { afterEach, expect, test, vi } from "vitest";
import { hasRoom } from "../../../lib/library/disk-room.ts";
import type { Command } from "../../../lib/library/commands/command.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { openTestLibrary } from "./open-test-library.ts";

const MB = 2 ** 20;

/** A disk on which so many bytes are free. */
function leave(bytes: number): void {
  const estimate = async () => ({ quota: 3 * MB + bytes, usage: 3 * MB, usageDetails: {} });
  vi.stubGlobal("navigator", { storage: { estimate } });
}

afterEach(() => vi.unstubAllGlobals());

const DRAFT = { key: "web:tides", title: "Tides" };

test("on a disk that is almost full nothing is written, and that is the reason given", async () => {
  leave(20 * MB);
  const library = await openTestLibrary();
  const id = await library.save(DRAFT);
  leave(7 * MB);
  const before = await library.database.lectures.toArray();
  const input = { ids: [id], add: ["physics"], remove: [] };
  const reply = await run(library.database, { opId: "tag", type: "tagLectures", input });
  expect(reply).toMatchObject({ status: "refused", reason: "disk-full" });
  expect(await library.database.lectures.toArray()).toEqual(before);
});

test("what makes room is done on a full disk, too", async () => {
  leave(20 * MB);
  const library = await openTestLibrary();
  const id = await library.save(DRAFT);
  leave(0);
  expect(await run(library.database, { opId: "trash", type: "trashLecture", input: { id } })).toMatchObject({
    status: "done",
  });
  expect(await run(library.database, { opId: "empty", type: "emptyTrash", input: {} })).toMatchObject({
    result: { purged: 1 },
  });
});

test("where the browser says only that something has gone wrong, a full disk is found to be why", async () => {
  leave(20 * MB);
  const { database } = await openTestLibrary();
  vi.spyOn(database, "transaction").mockImplementationOnce(() => {
    leave(0);
    throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
  });
  const failing = () => run(database, { opId: "tidy", type: "tidy", input: {} });
  expect(await failing()).toMatchObject({ status: "refused", reason: "disk-full" });
  vi.spyOn(database, "transaction").mockImplementationOnce(() => {
    leave(900 * MB);
    throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
  });
  expect(await failing()).toMatchObject({ status: "refused", reason: "storage-broken" });
});

test("something large has room only where it leaves some", async () => {
  leave(100 * MB);
  expect([await hasRoom(90 * MB), await hasRoom(95 * MB)]).toEqual([true, false]);
});

test("a browser that does not say what is free keeps nobody from writing", async () => {
  vi.stubGlobal("navigator", { storage: { estimate: async () => ({}) } });
  expect(await hasRoom()).toBe(true);
  vi.stubGlobal("navigator", {});
  expect(await hasRoom()).toBe(true);
});

test("a disk with plenty of room is not asked about again at each step", async () => {
  const estimate = vi.fn(async () => ({ quota: 900 * MB, usage: 0, usageDetails: {} }));
  vi.stubGlobal("navigator", { storage: { estimate } });
  const now = performance.now() + 1e9;
  for (const later of [0, 1000, 29_000]) await hasRoom(0, now + later);
  expect(estimate).toHaveBeenCalledTimes(1);
  await hasRoom(0, now + 31_000);
  expect(estimate).toHaveBeenCalledTimes(2);
});

test("a command that was carried out is answered so also where there is no room any more", async () => {
  leave(20 * MB);
  const { database, save } = await openTestLibrary();
  const command = {
    opId: "tag",
    type: "tagLectures",
    input: { ids: [await save(DRAFT)], add: ["sea"], remove: [] },
  } as const;
  const first = await run(database, command);
  leave(0);
  expect([first.status, await run(database, command)]).toEqual(["done", first]);
});

test("what is typed is kept a little longer than all else", async () => {
  leave(20 * MB);
  const { database } = await openTestLibrary();
  const draft = { key: "web:tides", updatedAt: "2026-11-30T10:00:00.000Z", title: "Tides" };
  const type = (opId: string) => run(database, { opId, type: "saveDraft", input: { draft } } as Command);
  leave(4 * MB);
  expect((await type("one")).status).toBe("done");
  leave(1 * MB);
  expect(await type("two")).toMatchObject({ reason: "disk-full" });
});
