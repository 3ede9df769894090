import { describe, expect, test } from "vitest";
import type { ListedLecture } from "../../../lib/lecture/listed-lecture.ts";
import type { Input } from "../../../lib/library/commands/command.ts";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import { lookupList } from "../../../lib/library/find-saved.ts";
import { idbReader } from "../../../lib/library/idb-reader.ts";
import { seriesEntries } from "../../../lib/library/series.ts";
import { idsTo } from "./import-file.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

const series = { title: "Oceans", url: "https://www.youtube.com/playlist?list=PLoceans0001" };

function listed(position: number, changes: Partial<ListedLecture> = {}): ListedLecture {
  const key = `yt:ocean_${String(position).padStart(5, "0")}`;
  return {
    key,
    url: `https://www.youtube.com/watch?v=${key.slice(3)}`,
    site: "YouTube",
    kind: "video",
    title: `Oceans ${position}`,
    durationSeconds: 600,
    published: null,
    thumbnailUrl: null,
    position,
    ...changes,
  };
}

const many = (count: number, first = 1) => Array.from({ length: count }, (_, index) => listed(first + index));

const asInput = (lectures: readonly ListedLecture[], restore = false): Input<"saveList"> => ({
  series,
  lectures,
  begun: "2026-05-14T13:00:00.000Z",
  restore,
});

describe("saving a list", () => {
  test("its lectures become entries of one series that are not filled in yet", async () => {
    const { database, perform } = await openTestLibrary();
    const result = await perform("saveList", asInput(many(24)));
    expect(result).toEqual({ added: 24, restored: 0, known: 0, inTrash: 0 });
    expect(await database.lectures.where("key").equals("yt:ocean_00003").first()).toMatchObject({
      title: "Oceans 3",
      durationSeconds: 600,
      creators: [],
      description: "",
      tags: [],
      series: { ...series, position: 3 },
      stub: true,
      deletedAt: null,
    });
    expect(await database.tallies.get("all")).toMatchObject({ count: 24, seconds: 14_400 });
  });

  test("all of them stand in the order of the list, batch after batch, the newest saved first", async () => {
    const { database, perform } = await openTestLibrary();
    for (const first of [1, 21, 41]) await perform("saveList", asInput(many(20, first)));
    const inOrder = await database.lectures.orderBy("savedAt").reverse().toArray();
    const positions = many(60).map(({ position }) => position);
    expect(inOrder.map((each) => each.series?.position)).toEqual(positions);
    const { ids, seconds } = await seriesEntries(dexieReader(database), "Oceans");
    const listedThere = await database.lectures.bulkGet([...ids]);
    expect(listedThere.map((each) => each?.series?.position)).toEqual(positions);
    expect(seconds).toBe(36_000);
  });

  test("a delivery that is repeated, and another save of the same list, add nothing", async () => {
    const { database, perform } = await openTestLibrary();
    const first = await perform("saveList", asInput(many(5)), "the-same");
    expect(await perform("saveList", asInput(many(5)), "the-same")).toEqual(first);
    expect(await perform("saveList", asInput(many(5)))).toMatchObject({ added: 0, known: 5 });
    expect(await database.lectures.count()).toBe(5);
  });

  test("a lecture that a list has twice is one entry", async () => {
    const { database, perform } = await openTestLibrary();
    const result = await perform("saveList", asInput([listed(1), listed(2), listed(1, { position: 3 })]));
    expect(result).toMatchObject({ added: 2, known: 1 });
    expect(await database.lectures.count()).toBe(2);
  });

  test("what is saved already only joins the series, if it is in none", async () => {
    const { database, perform, save } = await openTestLibrary();
    const plain = await save({ key: "yt:ocean_00001", title: "My title" }, ["Sea"], "Mine.");
    const other = await save({ key: "yt:ocean_00002", series: { title: "Another course", position: 9 } });
    const elsewhere = await save({ key: "https://course.example/3", aliases: ["yt:ocean_00003"] });
    const before = await database.lectures.get(plain);
    expect(await perform("saveList", asInput(many(4)))).toEqual({ added: 1, restored: 0, known: 3, inTrash: 0 });
    const after = await database.lectures.get(plain);
    expect(after).toEqual({
      ...before,
      series: { ...series, position: 1 },
      rev: 2,
      updatedAt: expect.any(String),
    });
    expect((await database.lectures.get(other))?.series).toEqual({ title: "Another course", position: 9 });
    expect((await database.lectures.get(elsewhere))?.series).toEqual({ ...series, position: 3 });
    expect(await database.lectures.count()).toBe(4);
  });

  test("what is in Trash stays there, until it is asked back", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save({ key: "yt:ocean_00002" });
    await perform("trashLecture", { id });
    expect(await perform("saveList", asInput(many(3)))).toEqual({ added: 2, restored: 0, known: 0, inTrash: 1 });
    expect((await database.lectures.get(id))?.deletedAt).not.toBeNull();
    expect(await perform("saveList", asInput(many(3), true))).toEqual({ added: 0, restored: 1, known: 2, inTrash: 0 });
    expect(await database.lectures.get(id)).toMatchObject({ deletedAt: null, series });
  });

  test("undoing a batch moves what it added to Trash and leaves what was there", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save({ key: "yt:ocean_00002" }, ["Sea"]);
    const before = await database.lectures.get(id);
    await perform("saveList", asInput(many(3)), "list");
    await perform("undo", { target: "list" });
    expect(await database.lectures.where("deletedAt").above("").count()).toBe(2);
    expect(await database.lectures.get(id)).toMatchObject({ series: null, tags: before?.tags, deletedAt: null });
  });

  test("a batch that is too large is refused whole", async () => {
    const { database, perform } = await openTestLibrary();
    await expect(perform("saveList", asInput(many(201)))).rejects.toThrow("bad-input");
    expect(await database.lectures.count()).toBe(0);
  });

  test("a lecture that could not be read back keeps its whole batch out", async () => {
    const { database, perform } = await openTestLibrary();
    const broken = listed(2, { url: "javascript:alert(1)" });
    await expect(perform("saveList", asInput([listed(1), broken]))).rejects.toThrow("bad-input");
    expect(await database.lectures.count()).toBe(0);
  });
});

describe("filling in", () => {
  async function withStub() {
    const library = await openTestLibrary();
    await library.perform("saveList", asInput([listed(1), listed(2)]));
    const stub = await library.database.lectures.where("key").equals("yt:ocean_00001").first();
    return { ...library, id: stub?.id ?? "" };
  }
  const page = lectureFacts({ key: "yt:ocean_00001", title: "Oceans 1: Salt (official)", series: null });

  test("an entry is filled in when it is saved from its own page", async () => {
    const { database, save, id } = await withStub();
    expect(await save(page, ["Sea"])).toBe(id);
    const filled = await database.lectures.get(id);
    expect(filled).toMatchObject({
      title: "Oceans 1: Salt (official)",
      creators: page.creators,
      description: page.description,
      tags: ["Sea"],
      series: { ...series, position: 1 },
    });
    expect(filled).not.toHaveProperty("stub");
  });

  test("a title that the person gave it stays", async () => {
    const { database, perform, save, id } = await withStub();
    await perform("updateLecture", { id, base: { title: "Oceans 1" }, patch: { title: "Salt!" } });
    await save(page);
    const filled = await database.lectures.get(id);
    expect(filled).toMatchObject({ title: "Salt!", description: page.description });
    expect(filled).not.toHaveProperty("stub");
  });

  test("a title that was changed and changed back by Undo gives way to the page's", async () => {
    const { database, perform, save, id } = await withStub();
    await perform("updateLecture", { id, base: { title: "Oceans 1" }, patch: { title: "Salt!" } }, "rename");
    await perform("undo", { target: "rename" });
    await save(page);
    expect((await database.lectures.get(id))?.title).toBe(page.title);
  });

  test("tags that it was given before it was filled in stay", async () => {
    const { database, perform, save, id } = await withStub();
    await perform("updateLecture", { id, base: { tags: [] }, patch: { tags: ["Later"] } });
    await save(page, ["Sea"]);
    expect((await database.lectures.get(id))?.tags).toEqual(["Later", "Sea"]);
  });

  test("undoing it makes it what the list said again", async () => {
    const { database, perform, id } = await withStub();
    const before = await database.lectures.get(id);
    await perform("saveLecture", { facts: page, tags: [], summaries: [], picture: null }, "fill");
    await perform("undo", { target: "fill" });
    expect(await database.lectures.get(id)).toEqual({ ...before, rev: 3, updatedAt: expect.any(String) });
  });

  test("a page that shows no lecture any more fills in nothing", async () => {
    const { database, save, id } = await withStub();
    const before = await database.lectures.get(id);
    await save({ ...page, kind: "page", title: "Video unavailable", description: "", durationSeconds: null });
    expect(await database.lectures.get(id)).toMatchObject({ title: before?.title, kind: "video", stub: true });
  });

  test("what is typed on its page before it is filled in is kept as a draft", async () => {
    const { database, perform } = await withStub();
    const draft = { key: "yt:ocean_00001", updatedAt: "2026-05-14T13:00:00.000Z", title: null, tags: ["Sea"] };
    await perform("saveDraft", { draft: { ...draft, summary: "", versions: [] } });
    expect(await database.drafts.get("yt:ocean_00001")).toMatchObject(draft);
  });

  test("a link that is saved is an entry to be filled in, and leaves an entry that is there alone", async () => {
    const { database, perform } = await openTestLibrary();
    const link = lectureFacts({ key: "https://a.example/1", kind: "page", title: "the words of the link" });
    const input = { facts: link, tags: [], summaries: [], picture: null, stub: true } as const;
    const { lectureId } = await perform("saveLecture", input);
    expect(await database.lectures.get(lectureId)).toMatchObject({ title: link.title, stub: true });
    await perform("saveLecture", { ...input, facts: { ...link, kind: "video", title: "Whole" }, stub: undefined });
    await perform("saveLecture", input);
    const filled = await database.lectures.get(lectureId);
    expect(filled).toMatchObject({ title: "Whole", kind: "video" });
    expect(filled).not.toHaveProperty("stub");
  });

  test("an imported entry that was filled in elsewhere fills in the one here", async () => {
    const there = await openTestLibrary();
    await there.save(page, ["Moon"]);
    const { database, perform, id } = await withStub();
    const lectures = await there.database.lectures.toArray();
    const batch = { lectures, summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
    expect(await perform("importRecords", { batch, mapping: {} })).toMatchObject({ added: 0, merged: 1 });
    const filled = await database.lectures.get(id);
    expect(filled).toMatchObject({ title: page.title, description: page.description, tags: ["Moon"], series });
    expect(filled).not.toHaveProperty("stub");
  });

  test("an imported entry that is not filled in takes nothing from one that is", async () => {
    const there = await withStub();
    const here = await openTestLibrary();
    const id = await here.save(page);
    const lectures = await there.database.lectures.where("key").equals(page.key).toArray();
    const batch = { lectures, summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
    await here.perform("importRecords", { batch, mapping: {} });
    const kept = await here.database.lectures.get(id);
    expect(kept).toMatchObject({ title: page.title, description: page.description });
    expect(kept).not.toHaveProperty("stub");
  });
});

describe("recognising what is saved", () => {
  test("counts entries by key and by alias, and those in Trash apart", async () => {
    const { perform, save, openAsPage } = await openTestLibrary();
    await save({ key: "yt:ocean_00001" });
    await save({ key: "https://course.example/2", aliases: ["yt:ocean_00002"] });
    await perform("trashLecture", { id: await save({ key: "yt:ocean_00003" }) });
    await perform("trashLecture", { id: await save({ key: "https://old.example/1", aliases: ["yt:ocean_00004"] }) });
    await save({ key: "https://new.example/1", aliases: ["yt:ocean_00005"] });
    const database = await openAsPage();
    const keys = many(6).map(({ key }) => key);
    expect(await lookupList(idbReader(database), keys)).toEqual({ saved: 3, inTrash: 2 });
    database.close();
  });
});

test("a list of 200 known lectures is saved again", async () => {
  const { perform } = await openTestLibrary();
  const { title, site, published, durationSeconds, thumbnailUrl } = lectureFacts();
  const lectures = idsTo(200).map((id, at) => ({
    key: `list:${id}`,
    url: `https://lectures.example/${id}`,
    position: at + 1,
    kind: "video" as const,
    title,
    site,
    published,
    durationSeconds,
    thumbnailUrl,
  }));
  const list = { series: { title: "All", url: null }, lectures, begun: "2026-05-14T13:00:00.000Z", restore: false };
  await perform("saveList", list);
  expect(await perform("saveList", list)).toMatchObject({ known: 200 });
});
