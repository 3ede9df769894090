import { describe, expect, test } from "vitest";
import type { FetchServer } from "../../../lib/sync/couch.ts";
import { type Device, openLibrary } from "./devices.ts";
import { wholeEntry } from "./made-entries.ts";

async function settled() {
  const library = await openLibrary();
  const [laptop, desktop] = [library.device("laptop00"), library.device("desktop0")];
  for (const key of ["yt:1", "yt:2"]) laptop.store.edit(key, () => wholeEntry(key));
  for (const each of [laptop, desktop, laptop]) await each.sync();
  return { library, laptop, desktop };
}

const tag = (device: Device, key: string, name: string) =>
  device.store.edit(
    key,
    (entry) => entry && { ...entry, lecture: { ...entry.lecture, tags: [...entry.lecture.tags, name] } },
  );

describe("a server restored to a state in which this device had begun already", () => {
  test("is noticed at the next sync, as its feed ends earlier, and gets back what was sent since", async () => {
    const { library, laptop } = await settled();
    const restore = library.couch.copy();
    tag(laptop, "yt:1", "Sent after the backup");
    await laptop.sync();
    restore();
    expect(await laptop.sync()).toMatchObject({ status: "stopped", why: "server-restored" });
    await laptop.store.forgetServer();
    expect(await laptop.sync()).toMatchObject({ status: "done" });
    const fresh = library.device("newphone");
    await fresh.sync();
    expect(fresh.store.entries.get("yt:1")?.lecture.tags).toEqual(["Sent after the backup"]);
  });

  test("is noticed at the next start of the browser where others have written more meanwhile than was lost", async () => {
    const { library, laptop, desktop } = await settled();
    const restore = library.couch.copy();
    tag(laptop, "yt:1", "Sent after the backup");
    await laptop.sync();
    restore();
    for (const name of ["One", "Two", "Three"]) {
      tag(desktop, "yt:2", name);
      await desktop.sync();
    }
    laptop.restart();
    expect(await laptop.sync()).toMatchObject({ status: "stopped", why: "server-restored" });
  });
});

test("what the feed ended with is remembered before its place is, so that no worker dies in between", async () => {
  const { library, laptop, desktop } = await settled();
  tag(desktop, "yt:1", "New");
  await desktop.sync();
  const list: Device["store"]["list"] = async (...given) => {
    await laptop.store.list(...given);
    throw new Error("The worker dies");
  };
  await expect(library.device("", { store: { ...laptop.store, list } }).sync()).rejects.toThrow("The worker dies");
  const id = await library.sealer.idOf("a", "a:yt:1");
  expect((await laptop.store.progress()).proofs).toContainEqual({ id, rev: library.couch.rows.get(id)?.rev });
});

describe("a copied profile", () => {
  test("is noticed also where the word of the original was damaged on its way", async () => {
    const { library, laptop } = await settled();
    const twin = laptop.store.copied(library.now);
    laptop.restart();
    await laptop.sync();
    const damaging: FetchServer = async (address, init) => {
      const given = await (await library.couch.fetch(address, init)).text();
      return new Response(address.includes("_local") ? given.replace(/"c":"[^"]*"/, '"c":"AAAA"') : given);
    };
    await library.device("", { store: twin, fetch: damaging }).sync();
    expect((await twin.progress()).device).not.toBe((await laptop.store.progress()).device);
  });

  test("is noticed also where the server was restored, and both were told to go on", async () => {
    const { library, laptop, desktop } = await settled();
    const restore = library.couch.copy();
    laptop.restart();
    await laptop.sync();
    const twin = library.device("", { store: laptop.store.copied(library.now) });
    restore();
    for (const [device, word] of [
      [laptop, "On the original"],
      [twin, "On the copy"],
    ] as const) {
      tag(device, "yt:1", word);
      device.restart();
      await device.sync();
      await device.store.forgetServer();
      expect(await device.sync()).toMatchObject({ status: "done" });
    }
    desktop.restart();
    await desktop.sync();
    await desktop.store.forgetServer();
    await desktop.sync();
    expect(desktop.store.entries.get("yt:1")?.lecture.tags.toSorted()).toEqual(["On the copy", "On the original"]);
  });

  test("loses nothing where the server was restored and the original told to go on while the copy is still running", async () => {
    const { library, laptop } = await settled();
    const restore = library.couch.copy();
    const twin = library.device("", { store: laptop.store.copied(library.now) });
    await twin.sync();
    restore();
    laptop.restart();
    await laptop.store.forgetServer();
    tag(laptop, "yt:1", "On the original");
    tag(twin, "yt:1", "On the copy");
    for (const each of [laptop, twin, laptop, twin]) {
      const outcome = await each.sync();
      if (outcome.status === "stopped" && outcome.why === "server-restored") await each.store.forgetServer();
    }
    expect(twin.store.entries.get("yt:1")?.lecture.tags.toSorted()).toEqual(["On the copy", "On the original"]);
  });

  test("loses nothing where it took the original's place, and the server forgot that before the original came", async () => {
    const { library, laptop } = await settled();
    const twin = library.device("", { store: laptop.store.copied(library.now) });
    const restore = library.couch.copy();
    tag(twin, "yt:1", "On the copy");
    await twin.sync();
    restore();
    laptop.restart();
    tag(laptop, "yt:1", "On the original");
    await laptop.sync();
    twin.restart();
    for (const each of [twin, twin, laptop, twin]) {
      const outcome = await each.sync();
      if (outcome.status === "stopped" && outcome.why === "server-restored") await each.store.forgetServer();
    }
    for (const { store } of [laptop, twin])
      expect(store.entries.get("yt:1")?.lecture.tags.toSorted()).toEqual(["On the copy", "On the original"]);
  });
});
