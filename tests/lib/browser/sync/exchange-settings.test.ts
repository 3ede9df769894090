import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { runsHere } from "../../../../lib/browser/runs-here.ts";
import { exchangeSettings } from "../../../../lib/browser/sync/exchange-settings.ts";
import { openLibrary } from "../../../lib/sync/devices.ts";
import { openSyncedLibrary } from "../../../lib/sync/library/synced-library.ts";

const stub = await vi.hoisted(async () => (await import("../stub-browser.ts")).stubBrowser());
vi.mock("wxt/browser", () => ({ browser: stub.browser }));

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});
beforeEach(() => stub.stored.local.clear());

type Stored = Record<string, unknown>;
const search = (id: string, name = id) => ({ id, name, address: `#all?q=${id}` });

/** Two browsers, each with settings of its own, on one server. */
async function two() {
  const server = await openLibrary();
  const device = async (name: string) => {
    const library = await openSyncedLibrary(server, name);
    const settings: Stored = {};
    const send = runsHere(library.database);
    const inIt = async (work: () => Promise<void>) => {
      stub.stored.local.clear();
      for (const [key, value] of Object.entries(settings)) stub.stored.local.set(key, value);
      await work();
      Object.assign(settings, Object.fromEntries(stub.stored.local));
    };
    const exchange = () => inIt(() => exchangeSettings(library.database, send));
    const sync = async () => {
      await exchange();
      expect(await library.sync()).toMatchObject({ status: "done", refused: [] });
      await exchange();
    };
    return { ...library, settings, sync };
  };
  const [laptop, desktop] = [await device("laptop00"), await device("desktop0")];
  const meet = async () => {
    for (const each of [laptop, laptop, desktop, desktop, laptop]) await each.sync();
  };
  return { server, laptop, desktop, meet };
}

test("what a person has set to work with is set on the other device too, and what is about a device stays there", async () => {
  const { server, laptop, desktop, meet } = await two();
  Object.assign(laptop.settings, { citationFormat: "mla", wordsPerMinute: 300, theme: "dark", language: "zh-CN" });
  Object.assign(laptop.settings, { model: { base: "https://canary.example/v1", model: "canary" }, modelKey: "canary" });
  Object.assign(laptop.settings, {
    savedSearches: [search("zorble")],
    ownPrompts: [{ id: "p", name: "P", text: "T" }],
  });
  await meet();
  expect(desktop.settings).toEqual({
    citationFormat: "mla",
    wordsPerMinute: 300,
    savedSearches: [search("zorble")],
    ownPrompts: [{ id: "p", name: "P", text: "T" }],
  });
  const everything = await Promise.all(desktop.database.tables.map((table) => table.toArray()));
  expect(JSON.stringify(everything)).not.toContain("canary");
  expect(JSON.stringify([[...server.couch.rows], server.couch.log])).not.toMatch(/canary|zorble|mla/);
  // What is as it was from the beginning again is so everywhere.
  laptop.settings["citationFormat"] = "apa";
  await meet();
  expect(desktop.settings["citationFormat"]).toBe("apa");
});

test("a device that joins takes over what was set before, and what only it has set stays and travels", async () => {
  const { laptop, desktop } = await two();
  Object.assign(laptop.settings, { citationFormat: "mla", savedSearches: [search("first")] });
  Object.assign(desktop.settings, { citationFormat: "chicago", letterKeys: false, savedSearches: [search("second")] });
  for (const each of [laptop, laptop, desktop, desktop, laptop]) await each.sync();
  for (const { settings } of [laptop, desktop])
    expect(settings).toEqual({
      citationFormat: "mla",
      letterKeys: false,
      savedSearches: [search("first"), search("second")],
    });
});

test("searches that both devices save at once are all kept, and one that is taken away is taken away", async () => {
  const { laptop, desktop, meet } = await two();
  laptop.settings["savedSearches"] = [search("one"), search("two")];
  await meet();
  laptop.settings["savedSearches"] = [search("one"), search("two", "Renamed"), search("laptop")];
  desktop.settings["savedSearches"] = [search("two"), search("desktop")];
  await meet();
  expect(laptop.settings["savedSearches"]).toEqual([search("two", "Renamed"), search("desktop"), search("laptop")]);
  expect(desktop.settings["savedSearches"]).toEqual(laptop.settings["savedSearches"]);
  // Nothing is sent where nothing was set.
  await laptop.sync();
  expect(await laptop.database.syncDocuments.where("dirty").equals(1).count()).toBe(0);
});

test("a setting that is no setting, as of a later version, changes nothing here", async () => {
  const { laptop, desktop, meet } = await two();
  laptop.settings["letterKeys"] = false;
  await meet();
  desktop.settings["wordsPerMinute"] = "as fast as light";
  await meet();
  expect(laptop.settings).toEqual({ letterKeys: false });
});

test("where sync is not set up nothing is exchanged", async () => {
  const library = await openSyncedLibrary(await openLibrary(), "laptop00", { isSetUp: false });
  stub.stored.local.set("citationFormat", "mla");
  await exchangeSettings(library.database, runsHere(library.database));
  expect(await library.database.syncDocuments.count()).toBe(0);
});

test("what a person sets while settings are exchanged stays, and travels with the next exchange", async () => {
  const { database, sync } = await openSyncedLibrary(await openLibrary(), "laptop00");
  const send = runsHere(database);
  const whilePersonSets: typeof send = async (type, input) => {
    stub.stored.local.set("wordsPerMinute", 300);
    return send(type, input);
  };
  await sync();
  stub.stored.local.set("citationFormat", "mla");
  await exchangeSettings(database, whilePersonSets);
  await exchangeSettings(database, send);
  expect(Object.fromEntries(stub.stored.local)).toEqual({ citationFormat: "mla", wordsPerMinute: 300 });
  const sent = await database.syncDocuments.get("s:settings");
  expect(sent?.state).toMatchObject({ registers: { "setting/wordsPerMinute": [{ value: 300 }] } });
});
