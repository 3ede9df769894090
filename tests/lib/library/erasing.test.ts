import { expect, test } from "vitest";
import { IDBKeyRange } from "fake-indexeddb";
import { run } from "../../../lib/library/commands/run.ts";
import type { LibraryDatabase } from "../../../lib/library/database.ts";
import { emptyDraft } from "../../../lib/library/draft.ts";
import { pageOf } from "../../../lib/library/job.ts";
import { tendOnce, tendSearch } from "../../../lib/library/tend-search.ts";
import { entriesOf } from "../../../lib/search/segment/block.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

globalThis.IDBKeyRange = IDBKeyRange;

/** Every planted word begins so, and nothing else does. */
const MARK = "zorble";
const KEY = "site:gone";
const REQUEST = { by: "extract", template: null, prompt: "", language: null } as const;
const PERSON = { by: "person" } as const;

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

/** An entry with a word in each place that can hold one, each changed once, so that there is a way back to the first. */
async function planted({ database, perform }: Library): Promise<string> {
  const page = { facts: lectureFacts({ key: KEY, title: "zorblepagejob" }), transcript: null };
  const job = { id: "page-job", lectureId: pageOf(KEY), request: { ...REQUEST, prompt: "zorbleprompt" }, urgent: true };
  await perform("queueSummaries", { jobs: [{ ...job, page }] });
  const { lectureId: id } = await perform("saveLecture", {
    facts: lectureFacts({
      key: KEY,
      url: "https://zorbleaddress.example/",
      title: "zorbletitle",
      creators: ["zorblename"],
    }),
    tags: ["zorbletag"],
    summaries: [{ text: "zorblesummary", source: PERSON, language: null }],
    picture: { type: "image/webp", base64: "zorblepicture000" },
    notes: [{ atSeconds: 3, text: "zorblenote", still: { type: "image/webp", base64: "zorblestill00000" } }],
    transcript: { language: "en", origin: "file", cues: [{ startSeconds: 0, text: "zorblespoken" }] },
  });
  const base = { title: "zorbletitle", description: "Why the sea rises twice a day.", tags: ["zorbletag"] };
  const patch = { title: "zorbleretitled", description: "zorbledescription", tags: ["zorbleretagged"] };
  await perform("updateLecture", { id, base, patch });
  await perform("addSummary", { lectureId: id, summary: { text: "zorblesecond", source: PERSON, language: null } });
  const note = await database.notes.toCollection().first();
  await perform("editNote", { noteId: note?.id ?? "", atSeconds: 3, base: "zorblenote", text: "zorbleedited" });
  const edit = {
    ...emptyDraft(`edit:${id}/title`, "2026-05-14T13:38:00.000Z"),
    edit: { text: "zorbletyped", base: "" },
  };
  await perform("saveDraft", { draft: edit });
  await perform("queueSummaries", {
    jobs: [{ id: "own-job", lectureId: id, request: { ...REQUEST, prompt: "zorbleask" }, urgent: false }],
  });
  await tendSearch(database, async () => true);
  return id;
}

/** Where a planted word is left, by table; blocks and word lists of the index are unpacked. */
async function traces(database: LibraryDatabase): Promise<string[]> {
  const found: string[] = [];
  for (const table of database.tables) {
    for (const row of await table.toArray()) {
      if (textOf(row).includes(MARK)) found.push(`${table.name}: ${textOf(row).slice(0, 200)}`);
    }
  }
  return found;
}

function textOf(row: unknown): string {
  return JSON.stringify(row, (name, value: unknown) => {
    if (value instanceof Uint16Array) return String.fromCharCode(...value);
    if (value instanceof Uint8Array)
      return name === "bytes" ? entriesOf(Uint8Array.from(value)).map(({ term }) => term) : "";
    return value;
  });
}

test("the search for planted words sees each table that holds one", async () => {
  const library = await openTestLibrary();
  await planted(library);
  const names = new Set((await traces(library.database)).map((trace) => trace.split(":")[0]));
  expect(names).toEqual(
    new Set(
      "drafts jobs lectures notes operations pictures searchRecent stills summaries tallies transcripts".split(" "),
    ),
  );
});

test.each(["Empty Trash", "Delete everything", "the daily purge"])(
  "after %s no word of what was deleted is left in any table",
  async (way) => {
    const library = await openTestLibrary();
    const { database, perform } = library;
    // Enough others that the index has segments with word lists, and not only rows for single entries.
    for (let at = 0; at < 20; at++) await library.save({ key: `other:${at}`, title: `Lecture ${at}` });
    const id = await planted(library);
    for (let at = 20; at < 40; at++) await library.save({ key: `other:${at}`, title: `Lecture ${at}` });
    await tendSearch(database, async () => true);
    const before = (await traces(database)).map((trace) => trace.split(":")[0]);
    expect(before).toEqual(expect.arrayContaining(["searchWords", "searchBlocks", "operations"]));
    if (way !== "Delete everything") await perform("trashLecture", { id });
    if (way === "Empty Trash") await perform("emptyTrash", {});
    else if (way === "Delete everything") await perform("deleteEverything", {});
    else await run(database, { opId: "", type: "tidy", input: {} }, () => new Date("2026-08-01"));
    await tendSearch(database, async () => true);
    expect(await traces(database)).toEqual([]);
    expect(await database.tombstones.get(id)).toEqual({ id, at: expect.any(String) });
  },
);

test("words that an entry lost while the index was merged again and again are gone with it", async () => {
  const library = await openTestLibrary();
  const { database, perform } = library;
  const id = await planted(library);
  let title = "zorbleretitled";
  for (let round = 0; round < 5; round++) {
    for (let at = 0; at < 20; at++)
      await library.save({ key: `other:${round}:${at}`, title: `Lecture ${round} ${at}` });
    const next = `zorble${"abcde"[round]}`;
    await perform("updateLecture", { id, base: { title }, patch: { title: next } });
    title = next;
    await tendSearch(database, async () => true);
  }
  expect((await database.searchState.get("state"))?.partitions.text.segments.length).toBeLessThan(3);
  await perform("trashLecture", { id });
  await perform("emptyTrash", {});
  await tendSearch(database, async () => true);
  expect(await traces(database)).toEqual([]);
});

test("Empty Trash writes anew what may hold a word of it, and leaves the rest of the index as it is", async () => {
  const library = await openTestLibrary();
  const { database, perform } = library;
  const segments = async () => (await database.searchState.get("state"))?.partitions.text.segments ?? [];
  for (let at = 0; at < 30; at++) await library.save({ key: `other:${at}`, title: `Lecture ${at}` });
  await tendSearch(database, async () => true);
  const [untouched] = await segments();
  const id = await library.save({ key: "gone", title: "zorblegone" });
  for (let at = 30; at < 46; at++) await library.save({ key: `other:${at}`, title: `Lecture ${at}` });
  while ((await segments()).length < 2) await tendOnce(database);
  await perform("trashLecture", { id });
  await perform("emptyTrash", {});
  const state = await database.searchState.get("state");
  expect(state?.rebuilding).toBeNull();
  expect((await segments()).map(({ erases = false }) => erases)).toEqual([false, true]);
  await tendOnce(database);
  await tendOnce(database);
  expect((await segments())[0]).toEqual(untouched);
  await tendSearch(database, async () => true);
  expect(await traces(database)).toEqual([]);
});

test("where more words go than are worth remembering, what is left is read anew, and none stays", async () => {
  const library = await openTestLibrary();
  const { database, perform } = library;
  for (let at = 0; at < 30; at++) await library.save({ key: `other:${at}`, title: `Lecture ${at}` });
  const id = await library.save({ key: "long", title: "zorblelong" });
  const cues = Array.from({ length: 210 }, (_, cue) => ({
    startSeconds: cue,
    text: Array.from({ length: 100 }, (_word, word) => `zorble${(cue * 100 + word).toString(36)}`).join(" "),
  }));
  await perform("addTranscript", { lectureId: id, transcript: { language: "en", origin: "file", cues } });
  await tendSearch(database, async () => true);
  await perform("trashLecture", { id });
  await perform("emptyTrash", {});
  await tendSearch(database, async () => true);
  expect(await traces(database)).toEqual([]);
  expect((await database.searchState.get("state"))?.live).toBe(30);
});

test("a note, a summary and a transcript that were deleted are gone after 30 days, and their entry stays", async () => {
  const library = await openTestLibrary();
  const { database, perform } = library;
  const id = await library.save({}, [], "zorblesummary");
  const { noteId } = await perform("addNote", { lectureId: id, atSeconds: null, text: "zorblenote" });
  const cues = [{ startSeconds: 0, text: "zorblespoken" }];
  const { transcriptId } = await perform("addTranscript", {
    lectureId: id,
    transcript: { language: "en", origin: "file", cues },
  });
  const summaryId = (await database.lectures.get(id))?.currentSummaryId ?? "";
  for (let at = 0; at < 20; at++) await library.save({ key: `other:${at}` });
  await tendSearch(database, async () => true);
  await perform("deleteNote", { noteId });
  await perform("deleteSummary", { lectureId: id, summaryId });
  await perform("deleteTranscript", { lectureId: id, transcriptId });
  await run(database, { opId: "", type: "tidy", input: {} }, () => new Date("2026-08-01"));
  await tendSearch(database, async () => true);
  expect(await traces(database)).toEqual([]);
  expect((await database.lectures.get(id))?.title).toBe("How tides work");
});

test("an action on several entries is still taken back for those that are left", async () => {
  const { database, perform, save } = await openTestLibrary();
  const [gone, left] = [await save({ key: "a" }), await save({ key: "b" })];
  await perform("tagLectures", { ids: [gone, left], add: ["physics"], remove: [] }, "tagging");
  await perform("updateLecture", { id: gone, base: { title: "How tides work" }, patch: { title: "Other" } }, "titling");
  await perform("trashLecture", { id: gone });
  await perform("emptyTrash", {});
  await perform("undo", { target: "tagging" });
  expect((await database.lectures.get(left))?.tags).toEqual([]);
  await expect(perform("undo", { target: "titling" })).rejects.toThrow("nothing-to-undo");
});

test("a save that is delivered again after Delete everything is refused and saves nothing", async () => {
  const { database, perform } = await openTestLibrary();
  const input = { facts: lectureFacts(), tags: [], summaries: [], picture: null };
  await perform("saveLecture", input, "early");
  await perform("deleteEverything", {});
  await expect(perform("saveLecture", input, "early")).rejects.toThrow("not-found");
  expect(await database.lectures.count()).toBe(0);
});

test("an entry that an import brings back is deleted no more", async () => {
  const { database, perform, save } = await openTestLibrary();
  const id = await save({}, [], "Text.");
  const [lectures, summaries] = [await database.lectures.toArray(), await database.summaries.toArray()];
  await perform("deleteEverything", {});
  await perform("importRecords", {
    batch: { lectures, summaries, transcripts: [], notes: [], pictures: [], stills: [] },
    mapping: {},
  });
  expect(await database.tombstones.bulkGet([id, summaries[0]?.id ?? ""])).toEqual([undefined, undefined]);
});
