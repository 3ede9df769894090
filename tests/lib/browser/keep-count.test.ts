import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepCount } from "../../../lib/browser/keep-count.ts";
import {
  lastChangeSetting,
  lastCountSetting,
  lostEntriesSetting,
  setBackSetting,
} from "../../../lib/browser/settings.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { openLibrary } from "../../../lib/library/database.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

await vi.hoisted(async () => {
  Object.assign(globalThis, { chrome: (await import("wxt/testing/fake-browser")).fakeBrowser });
});

beforeEach(() => fakeBrowser.reset());

test("how many entries there are is remembered after each change, whoever makes it", async () => {
  const { database, save, perform } = await openTestLibrary();
  keepCount(database);
  await save({ key: "yt:1" });
  await perform("trashLecture", { id: await save({ key: "yt:2" }) });
  await vi.waitFor(async () => expect(await lastCountSetting.read()).toBe(2), { timeout: 10_000 });
  expect(await lostEntriesSetting.read()).toBe(0);
});

test("a library that a browser has thrown away is missed, also when an entry is saved before anybody looks", async () => {
  await lastCountSetting.write(23);
  const database = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  keepCount(database);
  await database.open();
  await vi.waitFor(async () => expect(await lostEntriesSetting.read()).toBe(23));
  database.close();
});

test("a database that is there and empty, without a trace of a command, is missed as well", async () => {
  await lastCountSetting.write(23);
  const { database } = await openTestLibrary();
  keepCount(database);
  await vi.waitFor(async () => expect(await lostEntriesSetting.read()).toBe(23));
});

test("a library that the person has emptied is not missed", async () => {
  const { database, save, perform } = await openTestLibrary();
  await save({ key: "yt:1" });
  await lastCountSetting.write(1);
  await perform("deleteEverything", {});
  keepCount(database);
  await save({ key: "yt:2" });
  await perform("deleteEverything", {});
  await vi.waitFor(async () => expect(await lastCountSetting.read()).toBe(0), { timeout: 10_000 });
  expect(await lostEntriesSetting.read()).toBe(0);
});

test("a new library of a person who never had one is not missed", async () => {
  const { database } = await openTestLibrary();
  keepCount(database);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await lostEntriesSetting.read()).toBe(0);
});

/** A library whose last change was recorded at a time, as it is remembered beside it. */
async function remembered(at: Date, count: number): Promise<void> {
  await lastChangeSetting.write({ at: at.toISOString(), count });
}

const HOUR = 3_600_000;

test("a library that lacks its latest changes is noticed, with how many entries it held after them", async () => {
  const { database, save } = await openTestLibrary();
  await save({ key: "yt:1" });
  await remembered(new Date(Date.now() + HOUR), 3);
  keepCount(database);
  await vi.waitFor(async () => expect(await setBackSetting.read()).toEqual({ held: 3, found: 1 }));
  expect(await lostEntriesSetting.read()).toBe(0);
});

const looked = () => new Promise((resolve) => setTimeout(resolve, 50));

test("one that has changed since is not", async () => {
  const { database, save } = await openTestLibrary();
  await save({ key: "yt:1" });
  const [operation] = await database.operations.toArray();
  await remembered(new Date(Date.parse(operation?.at ?? "") - HOUR), 3);
  keepCount(database);
  await looked();
  expect(await setBackSetting.read()).toBeNull();
});

test("nor is one whose records were tidied away, for the newest of them stays", async () => {
  const { database, save } = await openTestLibrary();
  await save({ key: "yt:1" });
  const [operation] = await database.operations.toArray();
  const later = () => new Date(Date.parse(operation?.at ?? "") + 90 * 24 * HOUR);
  await run(database, { opId: "tidy", type: "tidy", input: {} }, later);
  await remembered(new Date(operation?.at ?? ""), 1);
  keepCount(database);
  await looked();
  expect(await setBackSetting.read()).toBeNull();
});

test("it is noticed also where a command has been waiting for the library to open", async () => {
  const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  const before = openLibrary(factory);
  await run(before, { opId: "one", type: "emptyTrash", input: {} });
  before.close();
  await remembered(new Date(Date.now() + HOUR), 3);
  const database = openLibrary(factory);
  keepCount(database);
  const later = () => new Date(Date.now() + 2 * HOUR);
  await run(database, { opId: "two", type: "emptyTrash", input: {} }, later);
  await vi.waitFor(async () => expect(await setBackSetting.read()).toEqual({ held: 3, found: 0 }));
  database.close();
});

test("when the last change was made is remembered with how many entries there were", async () => {
  const { database, save } = await openTestLibrary();
  keepCount(database);
  await save({ key: "yt:1" });
  const [operation] = await database.operations.toArray();
  const last = { at: operation?.at, count: 1 };
  await vi.waitFor(async () => expect(await lastChangeSetting.read()).toEqual(last), { timeout: 10_000 });
});
