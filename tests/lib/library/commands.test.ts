import { describe, expect, test } from "vitest";
import { run } from "../../../lib/library/commands/run.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

const extracted = (text: string) => ({ text, source: { by: "extract" } as const, language: "en" });

describe("saving", () => {
  test("a saved lecture keeps its facts, tags and summary", async () => {
    const { database, save } = await openTestLibrary();
    const id = await save({ title: "Tides" }, ["Ocean", "Physics"], "The moon pulls.");
    const lecture = await database.lectures.get(id);
    expect(lecture).toMatchObject({ title: "Tides", tags: ["Ocean", "Physics"], deletedAt: null, rev: 1 });
    expect(await database.summaries.get(lecture?.currentSummaryId ?? "")).toMatchObject({ text: "The moon pulls." });
  });

  test("a save that is delivered twice makes one entry and gives the same answer", async () => {
    const { database, perform } = await openTestLibrary();
    const input = { facts: lectureFacts(), tags: ["Ocean"], summaries: [extracted("Once.")], picture: null };
    const first = await perform("saveLecture", input, "the-same");
    expect(await perform("saveLecture", input, "the-same")).toEqual(first);
    expect(await database.lectures.count()).toBe(1);
    expect(await database.summaries.count()).toBe(1);
  });

  test("saving the same lecture again joins the tags and adds the new summary as a version", async () => {
    const { database, save } = await openTestLibrary();
    const id = await save({}, ["Ocean"], "First.");
    expect(await save({}, ["Physics"], "Second.")).toBe(id);
    expect((await database.lectures.get(id))?.tags).toEqual(["Ocean", "Physics"]);
    expect(await database.summaries.where("lectureId").equals(id).count()).toBe(2);
  });

  test("the same media met elsewhere is the same entry", async () => {
    const { save } = await openTestLibrary();
    const id = await save({ key: "yt:bbbbbbbbbbb" });
    expect(await save({ key: "https://course.example/unit/4", aliases: ["yt:bbbbbbbbbbb"] })).toBe(id);
  });

  test("saving a lecture that is in Trash restores it", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save({}, ["Ocean"]);
    await perform("trashLecture", { id });
    expect(await save({}, ["Moon"])).toBe(id);
    expect(await database.lectures.get(id)).toMatchObject({ deletedAt: null, tags: ["Ocean", "Moon"] });
  });

  test("a tag joins the spelling of its first use", async () => {
    const { database, save } = await openTestLibrary();
    await save({ key: "a" }, ["LLMs"]);
    const id = await save({ key: "b" }, ["llms", "ＬＬＭｓ", " LLMS "]);
    expect((await database.lectures.get(id))?.tags).toEqual(["LLMs"]);
    expect(await database.tallies.get("tag:llms")).toMatchObject({ label: "LLMs", count: 2, seconds: 7200 });
  });
});

describe("drafts", () => {
  const draft = {
    key: "yt:aaaaaaaaaaa",
    updatedAt: "2026-05-14T13:00:00.000Z",
    title: null,
    tags: [],
    summary: "typed",
    versions: [],
  };

  test("what was typed is kept until the page is saved", async () => {
    const { database, perform, save } = await openTestLibrary();
    await perform("saveDraft", { draft });
    expect(await database.drafts.get(draft.key)).toEqual(draft);
    await save();
    expect(await database.drafts.count()).toBe(0);
  });

  test("a draft that arrives late neither replaces newer typing nor haunts a saved page", async () => {
    const { database, perform, save } = await openTestLibrary();
    await perform("saveDraft", { draft: { ...draft, updatedAt: "2026-05-14T13:00:05.000Z", summary: "newer" } });
    await perform("saveDraft", { draft });
    expect((await database.drafts.get(draft.key))?.summary).toBe("newer");
    await save();
    await perform("saveDraft", { draft });
    expect(await database.drafts.count()).toBe(0);
  });

  test("a draft moves when the page turns out to have another key", async () => {
    const { database, perform } = await openTestLibrary();
    await perform("saveDraft", { draft: { ...draft, key: "provisional" } });
    await perform("saveDraft", { draft, formerKey: "provisional" });
    expect(await database.drafts.toCollection().primaryKeys()).toEqual([draft.key]);
  });
});

describe("summaries", () => {
  test("a new summary is a version and becomes the current one; the others stay", async () => {
    const { database, perform, save } = await openTestLibrary();
    const lectureId = await save({}, [], "Mine.");
    const { summaryId } = await perform("addSummary", { lectureId, summary: extracted("Drafted.") });
    expect((await database.lectures.get(lectureId))?.currentSummaryId).toBe(summaryId);
    expect(await database.summaries.where("lectureId").equals(lectureId).count()).toBe(2);
  });

  test("choosing an older version makes it current", async () => {
    const { database, perform, save } = await openTestLibrary();
    const lectureId = await save({}, [], "Mine.");
    const first = (await database.lectures.get(lectureId))?.currentSummaryId ?? "";
    await perform("addSummary", { lectureId, summary: extracted("Drafted.") });
    await perform("chooseSummary", { lectureId, summaryId: first });
    expect((await database.lectures.get(lectureId))?.currentSummaryId).toBe(first);
  });

  test("a version of another lecture cannot be chosen", async () => {
    const { perform, save } = await openTestLibrary();
    const one = await save({ key: "a" });
    const other = await save({ key: "b" });
    const { summaryId } = await perform("addSummary", { lectureId: other, summary: extracted("Other.") });
    await expect(perform("chooseSummary", { lectureId: one, summaryId })).rejects.toThrow("not-found");
  });

  test("deleting the current version shows the newest of the others, and undo brings it back", async () => {
    const { database, perform, save, lastOpId } = await openTestLibrary();
    const lectureId = await save({}, [], "Mine.");
    const mine = (await database.lectures.get(lectureId))?.currentSummaryId ?? "";
    const { summaryId } = await perform("addSummary", { lectureId, summary: extracted("Drafted.") });
    await perform("deleteSummary", { lectureId, summaryId });
    expect((await database.lectures.get(lectureId))?.currentSummaryId).toBe(mine);
    await perform("undo", { target: lastOpId() });
    expect((await database.lectures.get(lectureId))?.currentSummaryId).toBe(summaryId);
    expect((await database.summaries.get(summaryId))?.deletedAt).toBeNull();
  });
});

describe("editing in two windows", () => {
  test("edits of different fields are both kept", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save({ title: "Old", description: "Old text" });
    await perform("updateLecture", { id, base: { title: "Old" }, patch: { title: "New" } });
    await perform("updateLecture", { id, base: { description: "Old text" }, patch: { description: "New text" } });
    expect(await database.lectures.get(id)).toMatchObject({ title: "New", description: "New text" });
  });

  test("tags added in both windows are both there, and a removed one stays removed", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save({}, ["a", "b"]);
    await perform("updateLecture", { id, base: { tags: ["a", "b"] }, patch: { tags: ["b", "c"] } });
    await perform("updateLecture", { id, base: { tags: ["a", "b"] }, patch: { tags: ["a", "b", "d"] } });
    expect((await database.lectures.get(id))?.tags).toEqual(["b", "d", "c"]);
  });

  test("creators named in both windows are both there", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save({ creators: ["Ada", "Ben"] });
    const base = { creators: ["Ada", "Ben"] };
    await perform("updateLecture", { id, base, patch: { creators: ["Ada", "Cleo"] } });
    await perform("updateLecture", { id, base, patch: { creators: ["Ada", "Ben", "Dan"] } });
    expect((await database.lectures.get(id))?.creators).toEqual(["Ada", "Dan", "Cleo"]);
  });

  test("of one text changed in both windows neither version disappears", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save({ title: "Old" });
    await perform("updateLecture", { id, base: { title: "Old" }, patch: { title: "Mine" } });
    await perform("updateLecture", { id, base: { title: "Old" }, patch: { title: "Yours" } });
    expect(await database.lectures.get(id)).toMatchObject({
      title: "Yours",
      conflicts: [{ field: "title", text: "Mine" }],
    });
  });
});

describe("undo", () => {
  test("taking back a removed tag keeps a tag added since", async () => {
    const { database, perform, save, lastOpId } = await openTestLibrary();
    const id = await save({}, ["a", "b"]);
    await perform("updateLecture", { id, base: { tags: ["a", "b"] }, patch: { tags: ["b"] } });
    const removal = lastOpId();
    await perform("updateLecture", { id, base: { tags: ["b"] }, patch: { tags: ["b", "c"] } });
    await perform("undo", { target: removal });
    expect((await database.lectures.get(id))?.tags.toSorted()).toEqual(["a", "b", "c"]);
  });

  test("undoing the move to Trash brings the entry back as it was", async () => {
    const { database, perform, save, lastOpId } = await openTestLibrary();
    const id = await save({}, ["a"], "Text.");
    const before = await database.lectures.get(id);
    await perform("trashLecture", { id });
    await perform("undo", { target: lastOpId() });
    expect(await database.lectures.get(id)).toMatchObject({ ...before, rev: 3, updatedAt: expect.any(String) });
  });

  test("taking back a new version shows one that is still there when the one before it has been deleted", async () => {
    const { database, perform, save } = await openTestLibrary();
    const lectureId = await save({}, [], "First.");
    const first = (await database.lectures.get(lectureId))?.currentSummaryId ?? "";
    const { summaryId } = await perform("addSummary", { lectureId, summary: extracted("Second.") });
    await perform("addSummary", { lectureId, summary: extracted("Third.") }, "third");
    await perform("deleteSummary", { lectureId, summaryId });
    await perform("undo", { target: "third" });
    expect((await database.lectures.get(lectureId))?.currentSummaryId).toBe(first);
  });

  test("taking back an import moves its entries to Trash with their summaries", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save({ key: "a" }, [], "Text.");
    const [lectures, summaries] = [await database.lectures.toArray(), await database.summaries.toArray()];
    await perform("deleteEverything", {});
    const batch = { lectures, summaries, transcripts: [], notes: [], pictures: [], stills: [] };
    await perform("importRecords", { batch, mapping: {} }, "import");
    await perform("undo", { target: "import" });
    expect((await database.lectures.get(id))?.deletedAt).not.toBeNull();
    await perform("restoreLecture", { id });
    expect(await database.lectures.get(id)).toMatchObject({ deletedAt: null, currentSummaryId: summaries[0]?.id });
  });

  test("an undo can be undone", async () => {
    const { database, perform, save, lastOpId } = await openTestLibrary();
    const id = await save({ title: "Old" });
    await perform("updateLecture", { id, base: { title: "Old" }, patch: { title: "New" } });
    await perform("undo", { target: lastOpId() });
    expect((await database.lectures.get(id))?.title).toBe("Old");
    await perform("undo", { target: lastOpId() });
    expect((await database.lectures.get(id))?.title).toBe("New");
  });
});

describe("Trash", () => {
  test("emptying Trash removes the entry and everything that belongs to it", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save({}, ["a"], "Text.");
    await save({ key: "other" });
    await perform("trashLecture", { id });
    expect(await perform("emptyTrash", {})).toEqual({ purged: 1 });
    expect(await database.summaries.count()).toBe(0);
    expect(await database.lectures.count()).toBe(1);
  });

  test("the daily tidying leaves what was moved to Trash less than 30 days ago", async () => {
    const { database, perform, save } = await openTestLibrary();
    const id = await save();
    await perform("trashLecture", { id });
    expect(await perform("tidy", {})).toEqual({ purged: 0 });
    const inTwoMonths = await run(database, { opId: "later", type: "tidy", input: {} }, () => new Date("2026-08-01"));
    expect(inTwoMonths).toEqual({ status: "done", result: { purged: 1 } });
  });
});

describe("refusals", () => {
  test("a command for an entry that does not exist is refused by name and changes nothing", async () => {
    const { database } = await openTestLibrary();
    const reply = await run(database, { opId: "x", type: "trashLecture", input: { id: "nobody" } });
    expect(reply).toMatchObject({ status: "refused", reason: "not-found" });
    expect(await database.operations.count()).toBe(0);
  });

  test("old code never writes into a library that newer code has changed", async () => {
    const { database } = await openTestLibrary();
    await database.meta.put({ name: "schemaEpoch", value: 99 });
    const input = { facts: lectureFacts(), tags: [], summaries: [], picture: null };
    expect(await run(database, { opId: "x", type: "saveLecture", input })).toMatchObject({ reason: "library-newer" });
    expect(await database.lectures.count()).toBe(0);
  });
});
