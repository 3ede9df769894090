import { describe, expect, test } from "vitest";
import type { Entry } from "../../../lib/lecture/entry.ts";
import { madeNote, wholeEntry, withTranscript } from "./made-entries.ts";
import { openLibrary } from "./devices.ts";

describe("a library on two devices", () => {
  test("is the same on both after each has synced, with its transcripts", async () => {
    const { device } = await openLibrary();
    const [laptop, desktop] = [device("laptop00"), device("desktop0")];
    laptop.store.edit("yt:one", () =>
      withTranscript(wholeEntry("yt:one", { tags: ["Physics"] }), "t1", "Softmax weighs."),
    );
    expect(await laptop.sync()).toMatchObject({ status: "done", sent: 2 });
    expect(await desktop.sync()).toMatchObject({ status: "done", received: 2, refused: [] });
    expect(desktop.store.entries.get("yt:one")).toMatchObject({
      lecture: { title: "Attention", tags: ["Physics"], currentTranscriptId: "t1" },
      transcripts: [{ id: "t1", cues: [{ text: "Softmax weighs." }] }],
    });
  });

  test("that both saved apart has the lecture once", async () => {
    const { device, couch } = await openLibrary();
    const [laptop, desktop] = [device("laptop00"), device("desktop0")];
    laptop.store.edit("yt:one", () => wholeEntry("yt:one", { id: "here", tags: ["From the laptop"] }));
    desktop.store.edit("yt:one", () => wholeEntry("yt:one", { id: "there", tags: ["From the desktop"] }));
    for (const each of [laptop, desktop, laptop]) await each.sync();
    for (const { store } of [laptop, desktop]) {
      expect([...store.entries.keys()]).toEqual(["yt:one"]);
      expect(store.entries.get("yt:one")?.lecture.tags.toSorted()).toEqual(["From the desktop", "From the laptop"]);
    }
    expect([...couch.rows.keys()].filter((id) => id.startsWith("a"))).toHaveLength(1);
    expect([laptop.store.entries.get("yt:one")?.lecture.id, desktop.store.entries.get("yt:one")?.lecture.id]).toEqual([
      "here",
      "there",
    ]);
  });

  test("takes one edit each way in two requests and two kilobytes, and a look at the server in one", async () => {
    const { device, couch } = await openLibrary();
    const [laptop, desktop] = [device("laptop00"), device("desktop0")];
    laptop.store.edit("yt:one", () => wholeEntry("yt:one"));
    for (const each of [laptop, desktop, laptop, desktop]) await each.sync();
    const cost = async (work: () => Promise<unknown>) => {
      const [requests, bytes] = [couch.log.length, couch.bytes];
      await work();
      return { requests: couch.log.length - requests, bytes: couch.bytes - bytes };
    };
    laptop.store.edit("yt:one", (entry) => entry && { ...entry, lecture: { ...entry.lecture, tags: ["New"] } });
    const [up, down] = [await cost(() => laptop.sync()), await cost(() => desktop.sync())];
    expect([up.requests, down.requests]).toEqual([2, 2]);
    expect(Math.max(up.bytes, down.bytes)).toBeLessThan(2000);
    expect(await cost(() => desktop.sync())).toMatchObject({ requests: 1 });
  });

  test("keeps both sides of 200 entries that both edited", async () => {
    const { device, couch } = await openLibrary();
    const [laptop, desktop] = [device("laptop00"), device("desktop0")];
    const keys = Array.from({ length: 200 }, (_, at) => `yt:${at}`);
    for (const key of keys) laptop.store.edit(key, () => wholeEntry(key));
    for (const each of [laptop, desktop]) await each.sync();
    const tagged = (tag: string) => (entry: Entry | null) =>
      entry && { ...entry, lecture: { ...entry.lecture, tags: [...entry.lecture.tags, tag] } };
    for (const key of keys) {
      laptop.store.edit(key, tagged("one"));
      desktop.store.edit(key, tagged("two"));
    }
    await laptop.sync();
    const before = couch.log.length;
    await desktop.sync();
    expect(couch.log.length - before).toBeLessThanOrEqual(7);
    await laptop.sync();
    for (const { store } of [laptop, desktop])
      expect([...store.entries.values()].filter(({ lecture }) => lecture.tags.length === 2)).toHaveLength(200);
  });

  test("has a deleted entry on neither, and one back that was edited meanwhile, with its transcript", async () => {
    const { device } = await openLibrary();
    const [laptop, desktop] = [device("laptop00"), device("desktop0")];
    const keys = Array.from({ length: 12 }, (_, at) => `yt:${at}`);
    for (const key of keys) laptop.store.edit(key, () => withTranscript(wholeEntry(key), `t-${key}`, `Said in ${key}`));
    for (const each of [laptop, desktop]) await each.sync();
    laptop.store.edit("yt:0", () => null);
    laptop.store.edit("yt:1", () => null);
    desktop.store.edit("yt:1", (entry) => entry && { ...entry, notes: [madeNote("n1", "still wanted")] });
    for (const each of [laptop, desktop, laptop, desktop]) await each.sync();
    for (const { store } of [laptop, desktop]) {
      expect(store.entries.has("yt:0")).toBe(false);
      expect(store.entries.get("yt:1")).toMatchObject({
        notes: [{ text: "still wanted" }],
        transcripts: [{ cues: [{ text: "Said in yt:1" }] }],
      });
    }
  });

  test("keeps the pictures of notes that only one of them has when the other writes into the entry", async () => {
    const { device } = await openLibrary();
    const [laptop, desktop] = [device("laptop00"), device("desktop0")];
    const still = { ...madeNote("n1", ""), type: "image/webp" as const, base64: "AAAA" };
    laptop.store.edit("yt:one", () => ({ ...wholeEntry("yt:one"), notes: [madeNote("n1", "Look")], stills: [still] }));
    for (const each of [laptop, desktop]) await each.sync();
    desktop.store.edit("yt:one", (entry) => entry && { ...entry, lecture: { ...entry.lecture, tags: ["New"] } });
    for (const each of [desktop, laptop]) await each.sync();
    expect(laptop.store.entries.get("yt:one")).toMatchObject({ lecture: { tags: ["New"] }, stills: [still] });
  });

  test("takes transcripts too long for one document, whole", async () => {
    const { device, couch } = await openLibrary();
    const [laptop, desktop] = [device("laptop00"), device("desktop0")];
    const text = Array.from({ length: 700_000 }, (_, at) => `w${(at * 7919) % 99991}`).join(" ");
    laptop.store.edit("yt:one", () => withTranscript(wholeEntry("yt:one"), "t1", text));
    await laptop.sync();
    await desktop.sync();
    expect([...couch.rows.keys()].filter((id) => id.startsWith("y")).length).toBeGreaterThan(0);
    expect(desktop.store.entries.get("yt:one")?.transcripts[0]?.cues[0]?.text === text).toBe(true);
  });
});

describe("many deletions in one pull", () => {
  async function emptied(count: number, of: number) {
    const { device } = await openLibrary();
    const [laptop, desktop] = [device("laptop00"), device("desktop0")];
    const keys = Array.from({ length: of }, (_, at) => `yt:${at}`);
    for (const key of keys) laptop.store.edit(key, () => wholeEntry(key));
    for (const each of [laptop, desktop]) await each.sync();
    for (const key of keys.slice(0, count)) laptop.store.edit(key, () => null);
    await laptop.sync();
    return { laptop, desktop };
  }

  test.each([
    [5, 20],
    [5, 5],
    [51, 400],
  ])("%i of %i are asked about first, and made once the person agrees", async (count, of) => {
    const { desktop } = await emptied(count, of);
    expect(await desktop.sync()).toMatchObject({ status: "stopped", why: "many-deletions", count });
    expect([desktop.store.entries.size, desktop.store.deleted]).toEqual([of, []]);
    expect(await desktop.sync()).toMatchObject({ why: "many-deletions" });
    expect(await desktop.sync({ deletions: count })).toMatchObject({ status: "done" });
    expect(desktop.store.entries.size).toBe(of - count);
  });

  test.each([
    [1, 1],
    [4, 4],
    [4, 20],
    [50, 400],
  ])("%i of %i are made without a question", async (count, of) => {
    const { desktop } = await emptied(count, of);
    expect(await desktop.sync()).toMatchObject({ status: "done" });
    expect(desktop.store.entries.size).toBe(of - count);
  });

  test("are asked about also where the entries wait to be sent from here", async () => {
    const { laptop, desktop } = await emptied(8, 10);
    await desktop.store.forgetServer();
    desktop.restart();
    for (let times = 0; times < 2; times++)
      expect(await desktop.sync()).toMatchObject({ status: "stopped", why: "many-deletions", count: 8 });
    expect(desktop.store.entries.size).toBe(10);
    expect(await desktop.sync({ deletions: 8 })).toMatchObject({ status: "done" });
    await laptop.sync();
    expect([laptop.store.entries.size, desktop.store.entries.size]).toEqual([2, 2]);
  });

  test("are undone everywhere if the person wants to keep the entries, and other changes wait for no answer", async () => {
    const { laptop, desktop } = await emptied(8, 10);
    desktop.store.edit("yt:new", () => wholeEntry("yt:new"));
    expect(await desktop.sync()).toMatchObject({ why: "many-deletions", sent: 1 });
    expect(await desktop.sync({ keepAll: true })).toMatchObject({ status: "done" });
    await laptop.sync();
    expect([laptop.store.entries.size, desktop.store.entries.size]).toEqual([11, 11]);
  });
});
