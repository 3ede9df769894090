import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import { foundMoments } from "../../../lib/library/found-moments.ts";
import { queryVocabulary } from "../../../lib/library/counts.ts";
import { idbReader } from "../../../lib/library/idb-reader.ts";
import { lookupLecture } from "../../../lib/library/lookup.ts";
import { openSearch } from "../../../lib/library/open-search.ts";
import { tendSearch } from "../../../lib/library/tend-search.ts";
import { idsFor } from "../search/library.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

async function aLibrary() {
  const library = await openTestLibrary();
  const page = await library.openAsPage();
  const search = openSearch(async () => page);
  const find = (query: string) => idsFor(search, query);
  return { ...library, page, search, find };
}

const CUES = [
  { startSeconds: 0, text: "Good morning." },
  { startSeconds: 61, text: "A row-wise softmax over" },
  { startSeconds: 64, text: "the whole vocabulary." },
  { startSeconds: 90, text: "注意力" },
  { startSeconds: 95, text: "机制" },
];

describe("what was just changed is found at once", () => {
  test("a saved lecture by its title, summary, tag, note and what is said in it", async () => {
    const { save, perform, find, page } = await aLibrary();
    const id = await save({ title: "Transformers" }, ["attention heads"], "Why they scale.");
    await perform("addNote", { lectureId: id, atSeconds: 5, text: "ask about dropout" });
    await perform("addTranscript", {
      lectureId: id,
      transcript: { language: "en", origin: "captions", cues: CUES },
    });
    for (const query of ["transf", "scale", "heads", "dropout", "vocabulary", "注意力机制", "softmax dropout"])
      expect([query, ...(await find(query))]).toEqual([query, id]);
    page.close();
  });

  test("an edited title by its new words only, and the old ones again after undo", async () => {
    const { save, perform, find, page, lastOpId } = await aLibrary();
    const id = await save({ title: "Waves" });
    await perform("updateLecture", { id, base: { title: "Waves" }, patch: { title: "Currents" } });
    const edit = lastOpId();
    expect([await find("waves"), await find("currents")]).toEqual([[], [id]]);
    await perform("undo", { target: edit });
    expect([await find("waves"), await find("currents")]).toEqual([[id], []]);
    page.close();
  });

  test("nothing in Trash, and it again when it is restored", async () => {
    const { save, perform, find, page } = await aLibrary();
    const id = await save({ title: "Waves" });
    await perform("trashLecture", { id });
    expect(await find("waves")).toEqual([]);
    await perform("restoreLecture", { id });
    expect(await find("waves")).toEqual([id]);
    await perform("deleteEverything", {});
    expect(await find("")).toEqual([]);
    page.close();
  });

  test("many entries in Trash are not found, and found again after undo, without a word being indexed anew", async () => {
    const { database, save, perform, find, lastOpId, page } = await aLibrary();
    const ids: string[] = [];
    for (let at = 0; at < 30; at++) ids.push(await save({ key: `made:${at}`, title: `Waves ${at}` }));
    await tendSearch(database, async () => true);
    const written = async () => [await database.searchBlocks.toArray(), await database.searchRecent.toArray()];
    const before = await written();
    await perform("trashLectures", { ids });
    const trashing = lastOpId();
    expect(await find("waves")).toEqual([]);
    await perform("undo", { target: trashing });
    expect((await find("waves")).toSorted()).toEqual(ids.toSorted());
    expect(await written()).toEqual(before);
    page.close();
  });

  test("an entry that was changed in Trash is found as it is when it comes back", async () => {
    const { save, perform, find, page } = await aLibrary();
    const id = await save({ title: "Waves" });
    await perform("trashLecture", { id });
    await perform("addNote", { lectureId: id, atSeconds: null, text: "about currents" });
    expect(await find("waves")).toEqual([]);
    await perform("restoreLecture", { id });
    expect([await find("waves"), await find("currents")]).toEqual([[id], [id]]);
    page.close();
  });

  test("the transcript that is chosen, not the others", async () => {
    const { save, perform, find, page } = await aLibrary();
    const id = await save();
    const add = (text: string) =>
      perform("addTranscript", {
        lectureId: id,
        transcript: { language: "en", origin: "file", cues: [{ startSeconds: 0, text }] },
      });
    await add("about photosynthesis");
    const { transcriptId } = await add("about mitochondria");
    expect([await find("photosynthesis"), await find("mitochondria")]).toEqual([[], [id]]);
    await perform("deleteTranscript", { lectureId: id, transcriptId });
    expect([await find("photosynthesis"), await find("mitochondria")]).toEqual([[id], []]);
    page.close();
  });

  test("an imported lecture, although it is older", async () => {
    const { database, save, perform, find, page } = await aLibrary();
    const lecture = await database.lectures.get(await save({ key: "a", title: "New" }));
    const old = lecture
      ? [{ ...lecture, id: "imported", key: "b", title: "Old", savedAt: "2001-01-01T00:00:00.000Z" }]
      : [];
    const batch = { lectures: old, summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
    await perform("importRecords", { batch, mapping: {} });
    expect(await find("old")).toEqual(["imported"]);
    page.close();
  });

  test("a thousand imported lectures, and their transcripts once the index has been tended", async () => {
    const { database, save, perform, find, page, search } = await aLibrary();
    const lecture = await database.lectures.get(await save({ key: "a", title: "First" }));
    if (!lecture) throw new Error("not saved");
    const numbers = Array.from({ length: 400 }, (_, at) => at);
    const lectures = numbers.map((at) => ({
      ...lecture,
      id: `n-${at}`,
      key: `n:${at}`,
      title: `Number x${at}x`,
      currentTranscriptId: `t-${at}`,
    }));
    const counts = { words: 1, cjk: 0, characters: 1 };
    const transcripts = numbers.map((at) => ({
      id: `t-${at}`,
      rev: 1,
      updatedAt: lecture.updatedAt,
      deletedAt: null,
      lectureId: `n-${at}`,
      language: "en",
      origin: "captions" as const,
      counts,
      cues: [{ startSeconds: at, text: `said${at} ${"filler ".repeat(300)}` }],
    }));
    await perform("importRecords", {
      batch: { lectures, summaries: [], transcripts, notes: [], pictures: [], stills: [] },
      mapping: {},
    });
    expect(await find("x123x")).toEqual(["n-123"]);
    // Meanwhile the results say how much is missing.
    expect((await search.search("said123")).waiting).toBe(400);
    await tendSearch(database, async () => true);
    expect((await search.search("said123")).waiting).toBe(0);
    expect(await find("said123")).toEqual(["n-123"]);
    expect(await find("filler")).toHaveLength(400);
    page.close();
  });

  test("of many long texts at once only what they are filed under, and the texts once the index has been tended", async () => {
    const { database, save, perform, find, page, search } = await aLibrary();
    const lecture = await database.lectures.get(await save({ key: "a", title: "First" }));
    if (!lecture) throw new Error("not saved");
    const lectures = Array.from({ length: 300 }, (_, at) => ({
      ...lecture,
      id: `n-${at}`,
      key: `n:${at}`,
      title: `Number x${at}x`,
      description: "filler ".repeat(100),
      tags: ["Imported"],
    }));
    const batch = { lectures, summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
    await perform("importRecords", { batch, mapping: {} });
    expect((await search.search("", { tags: ["Imported"] })).total).toBe(300);
    expect(await find("x123x")).toEqual([]);
    expect((await search.search("x123x")).waiting).toBe(300);
    // What a person changes meanwhile does not wait with the others.
    const [edited] = lectures;
    await perform("updateLecture", {
      id: "n-0",
      base: { title: edited?.title ?? "" },
      patch: { title: "Renamed x0x" },
    });
    await perform("trashLecture", { id: "n-1" });
    expect(await find("renamed")).toEqual(["n-0"]);
    await tendSearch(database, async () => true);
    expect((await search.search("x123x")).waiting).toBe(0);
    expect(await find("x123x")).toEqual(["n-123"]);
    expect(await find("renamed")).toEqual(["n-0"]);
    expect(await find("x1x")).toEqual([]);
    expect(await find("filler")).toHaveLength(299);
    page.close();
  });
});

test("a library of before the index is found whole once the index has been made", async () => {
  const { database, save, find, page, search } = await aLibrary();
  const id = await save({ title: "Waves" });
  await database.searchState.clear();
  await database.searchRecent.clear();
  expect((await search.search("waves")).isUnready).toBe(true);
  await tendSearch(database, async () => true);
  expect(await find("waves")).toEqual([id]);
  page.close();
});

test("a damaged index is noticed, still answers, and is made anew", async () => {
  const { database, save, perform, page } = await aLibrary();
  const ids = await Promise.all(["Waves", "Tides"].map((title, at) => save({ title, key: `k${at}` })));
  await perform("mendSearch", {});
  await tendSearch(database, async () => true);
  for (const block of await database.searchBlocks.toArray())
    await database.searchBlocks.put({ ...block, bytes: block.bytes.map((byte, at) => (at > 30 ? 255 - byte : byte)) });
  const damaged = Promise.withResolvers<void>();
  const search = openSearch(async () => page, damaged.resolve);
  await search.search("waves");
  await damaged.promise;
  await perform("mendSearch", {});
  await tendSearch(database, async () => true);
  expect(await idsFor(search, "waves")).toEqual([ids[0]]);
  page.close();
});

test("a found lecture shows the moments at which it is said", async () => {
  const { save, perform, search, page } = await aLibrary();
  const id = await save();
  await perform("addTranscript", { lectureId: id, transcript: { language: "en", origin: "captions", cues: CUES } });
  const { needs, hits } = await search.search("softmax over the whole");
  expect(hits).toMatchObject([{ id, isSaid: true }]);
  const saved = await lookupLecture(idbReader(page), id);
  if (!saved) throw new Error("not saved");
  const { best, total } = await foundMoments(idbReader(page), saved.lecture, needs);
  expect(best.map(({ seconds, isPhrase }) => [seconds, isPhrase])).toEqual([[61, true]]);
  expect(total).toBe(1);
  page.close();
});

test("creators and sites can be completed with how many lectures they have", async () => {
  const { save, page } = await aLibrary();
  await save({ key: "a", creators: ["Ana", "Bo"] });
  await save({ key: "b", creators: ["Ana"], site: "Bilibili" });
  const { creators, sites } = await queryVocabulary(idbReader(page));
  expect(creators).toEqual([
    { tag: "Ana", count: 2 },
    { tag: "Bo", count: 1 },
  ]);
  expect(sites.map(({ tag }) => tag)).toEqual(["Bilibili", "YouTube"]);
  page.close();
});
