import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import { savedByKey } from "../../../lib/library/find-saved.ts";
import { openSearch } from "../../../lib/library/open-search.ts";
import { tendSearch } from "../../../lib/library/tend-search.ts";
import { findTwins, pairsAmong } from "../../../lib/library/twins.ts";
import { idsFor } from "../search/library.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

/** The same lecture on two sites, each with something of the person's. */
async function twice() {
  const library = await openTestLibrary();
  const { save, perform, database } = library;
  const page = await library.openAsPage();
  const search = openSearch(async () => page);
  const keep = await save({ key: "yt:a", title: "How tides work", creators: [] }, ["sea"], "Mine.");
  const other = await save(
    { key: "bili:a", title: "HOW TIDES WORK", site: "Bilibili", published: null, description: "Told by a sailor." },
    ["Moon", "Sea"],
    "Another one.",
  );
  await perform("addNote", { lectureId: other, atSeconds: 60, text: "Neap tides" });
  await perform("addTranscript", {
    lectureId: other,
    transcript: { language: "en", origin: "file", cues: [{ startSeconds: 0, text: "Fathoms below" }] },
  });
  await perform("setPicture", { lectureId: other, picture: { type: "image/webp", base64: "AAAA" } });
  await perform("markSeen", { id: other, seen: true });
  const find = (query: string) => idsFor(search, query);
  return { ...library, keep, other, find, page, reader: dexieReader(database) };
}

test("what was heard of an entry that is merged meanwhile goes to the one that stays", async () => {
  const { database, perform, keep, other } = await twice();
  await perform("mergeLectures", { keep, other, taken: [] });
  const cues = [{ startSeconds: 0, text: "The sea comes in" }];
  const { transcriptId } = await perform("addTranscript", {
    lectureId: other,
    transcript: { language: "en", origin: "speech", cues },
  });
  expect(await database.transcripts.get(transcriptId)).toMatchObject({ lectureId: keep });
  expect((await database.lectures.get(keep))?.currentTranscriptId).toBe(transcriptId);
});

test("merging two entries loses nothing of the person's, and one undo brings both back as they were", async () => {
  const { database, perform, keep, other, find, page, lastOpId } = await twice();
  const before = await everything(database);
  await perform("mergeLectures", { keep, other, taken: ["title", "description"] });
  const merge = lastOpId();
  const lecture = await database.lectures.get(keep);
  expect(lecture).toMatchObject({
    title: "HOW TIDES WORK",
    description: "Told by a sailor.",
    creators: ["Harbour Lectures"],
    published: { value: "2025-02-03" },
    tags: ["sea", "Moon"],
    aliases: ["bili:a"],
    watchedSeconds: 3600,
    deletedAt: null,
  });
  expect(await database.summaries.where("lectureId").equals(keep).count()).toBe(2);
  expect((await database.summaries.get(lecture?.currentSummaryId ?? ""))?.text).toBe("Mine.");
  expect(await database.notes.where("lectureId").equals(keep).count()).toBe(1);
  expect(await database.transcripts.get(lecture?.currentTranscriptId ?? "")).toMatchObject({ lectureId: keep });
  expect(await database.pictures.get(keep)).toMatchObject({ base64: "AAAA" });
  for (const query of ["neap", "fathoms", "sailor", '"another one"', "tag:moon"])
    expect([query, await find(query)]).toEqual([query, [keep]]);
  expect(await find("is:duplicate")).toEqual([]);

  await perform("undo", { target: merge });
  expect(await everything(database)).toEqual(before);
  for (const query of ["neap", "fathoms", "sailor", "tag:moon"])
    expect([query, await find(query)]).toEqual([query, [other]]);
  expect((await find("is:duplicate")).toSorted()).toEqual([keep, other].toSorted());
  page.close();
});

test("a merge cannot be undone when the other entry has been deleted for good: what it brought stays", async () => {
  const { database, perform, keep, other, page, lastOpId } = await twice();
  await perform("mergeLectures", { keep, other, taken: [] });
  const merge = lastOpId();
  await perform("emptyTrash", {});
  await expect(perform("undo", { target: merge })).rejects.toThrow("nothing-to-undo");
  expect(await database.lectures.toCollection().primaryKeys()).toEqual([keep]);
  expect(await database.notes.where("lectureId").equals(keep).count()).toBe(1);
  expect(await database.summaries.where("lectureId").equals(keep).count()).toBe(2);
  page.close();
});

/** Everything that a backup of now holds. */
async function backup(database: Awaited<ReturnType<typeof twice>>["database"]) {
  const { lectures, summaries, transcripts, notes, pictures, stills } = database;
  return {
    lectures: await lectures.toArray(),
    summaries: await summaries.toArray(),
    transcripts: await transcripts.toArray(),
    notes: await notes.toArray(),
    pictures: await pictures.toArray(),
    stills: await stills.toArray(),
  };
}

test.each(["is in Trash", "was deleted for good", "is in Trash, and the lectures come one by one"])(
  "a backup from before a merge meets the entry that stayed: the one that was merged into it %s and comes not back",
  async (which) => {
    const { database, perform, keep, other, page, find } = await twice();
    const before = await backup(database);
    await perform("mergeLectures", { keep, other, taken: ["title"] });
    if (which === "was deleted for good") await perform("emptyTrash", {});
    const merged = await everything(database);
    const none = { lectures: [], summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
    let mapping = {};
    if (which.endsWith("one by one"))
      for (const lecture of before.lectures.toReversed())
        ({ mapping } = await perform("importRecords", { batch: { ...none, lectures: [lecture] }, mapping }));
    const rest = which.endsWith("one by one") ? { ...before, lectures: [] } : before;
    await perform("importRecords", { batch: rest, mapping });
    expect(await everything(database)).toEqual(merged);
    expect(await find("is:duplicate")).toEqual([]);
    expect(await find("neap")).toEqual([keep]);
    page.close();
  },
);

test("a backup in which a merged entry stands in Trash leaves it there", async () => {
  const { database, perform, keep, other, page } = await twice();
  await perform("mergeLectures", { keep, other, taken: [] });
  await perform("importRecords", { batch: await backup(database), mapping: {} });
  expect((await database.lectures.get(other))?.deletedAt).not.toBeNull();
  page.close();
});

test("both pages of a merged lecture are known as saved", async () => {
  const { perform, keep, other, reader, page } = await twice();
  await perform("mergeLectures", { keep, other, taken: [] });
  const saved = await savedByKey(reader, ["yt:a", "bili:a"]);
  expect(new Map([...saved].map(([key, { id }]) => [key, id]))).toEqual(
    new Map([
      ["yt:a", keep],
      ["bili:a", keep],
    ]),
  );
  // Saving the other page again brings back no second entry.
  expect((await reader.read(["lectures"], ({ lectures }) => lectures.get(other)))?.deletedAt).not.toBeNull();
  page.close();
});

test("two that were told apart are no duplicates any more, until that is undone; a third one still is", async () => {
  const { save, perform, keep, other, find, lastOpId, reader, page } = await twice();
  expect((await find("is:duplicate")).toSorted()).toEqual([keep, other].toSorted());
  await perform("tellApart", { one: other, other: keep });
  const apart = lastOpId();
  expect(await find("is:duplicate")).toEqual([]);
  const third = await save({ key: "yt:c", title: "how tides work" });
  expect((await find("is:duplicate")).toSorted()).toEqual([keep, other, third].toSorted());
  expect((await twinsOf(keep)).map(({ id }) => id)).toEqual([third]);
  await perform("tellApart", { one: third, other: keep });
  expect((await find("is:duplicate")).toSorted()).toEqual([other, third].toSorted());
  // What it was merged with is not it either.
  await perform("mergeLectures", { keep: other, other: third, taken: [] });
  expect(await twinsOf(keep)).toEqual([]);
  await perform("undo", { target: lastOpId() });
  await perform("undo", { target: apart });
  expect((await find("is:duplicate")).toSorted()).toEqual([keep, other, third].toSorted());
  page.close();

  async function twinsOf(id: string) {
    const lecture = await reader.read(["lectures"], ({ lectures }) => lectures.get(id));
    return lecture ? findTwins(page, reader, lecture) : [];
  }
});

test("among many duplicates each pair stands once, the entry that was saved first before the other", async () => {
  const { save, perform, keep, other, reader, page } = await twice();
  const third = await save({ key: "yt:c", title: "how tides work" });
  const all = async () => {
    const found = await reader.read(["lectures"], ({ lectures }) => lectures.getAll([third, other, keep]));
    return pairsAmong(found.flatMap((lecture) => lecture ?? [])).map((pair) => pair.map(({ id }) => id));
  };
  expect(await all()).toEqual([
    [keep, other],
    [keep, third],
    [other, third],
  ]);
  await perform("tellApart", { one: keep, other: third });
  await perform("trashLecture", { id: other });
  expect(await all()).toEqual([]);
  page.close();
});

test("lengths are the same to the second, whoever is asked and however long ago they were indexed", async () => {
  const { save, database, openAsPage } = await openTestLibrary();
  const of = (key: string, durationSeconds: number) => save({ key, durationSeconds });
  const ids = [await of("yt:a", 754.2), await of("bili:a", 754)];
  await of("yt:c", 753.9);
  // Shorter than a second is as good as unknown.
  await of("yt:d", 0.5);
  await of("yt:e", 0.5);
  const page = await openAsPage();
  const search = openSearch(async () => page);
  const agree = async () => {
    const all = await database.lectures.toArray();
    const reader = dexieReader(database);
    const twins = await Promise.all(all.map(async (each) => (await findTwins(page, reader, each)).length > 0));
    expect(all.filter((_, at) => twins[at]).map(({ id }) => id)).toEqual(ids);
    expect(pairsAmong(all).map((pair) => pair.map(({ id }) => id))).toEqual([ids]);
    expect((await idsFor(search, "is:duplicate")).toSorted()).toEqual(ids.toSorted());
  };
  await agree();
  await database.searchState.update("state", { version: 0 });
  await tendSearch(database, async () => true);
  await agree();
  page.close();
});

async function everything(database: Awaited<ReturnType<typeof twice>>["database"]) {
  const tables = ["lectures", "summaries", "transcripts", "notes"] as const;
  const rows = await Promise.all(tables.map((table) => database.table<Record<string, unknown>>(table).toArray()));
  return rows.map((each) => each.map(({ rev: _rev, updatedAt: _at, ...rest }) => rest));
}
