import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLibrary } from "../../../lib/library/check-library.ts";
import { exportOf, fileOf, idsTo, importFile, lectureNamed, wholeLectures } from "./import-file.ts";
import { openTestLibrary } from "./open-test-library.ts";

const COUNTS = { added: 0, restored: 0, merged: 0, skipped: 0 };

describe("importing a file again", () => {
  test.each([100, 3_000, 10_000])(
    "whose %i entries are all known skips them all",
    async (count) => {
      const library = await openTestLibrary();
      const file = fileOf({ lectures: idsTo(count).map((id) => lectureNamed(id)) });
      expect(await importFile(library, file)).toMatchObject({ ...COUNTS, added: count });
      expect(await importFile(library, file)).toMatchObject({ ...COUNTS, skipped: count });
    },
    180_000,
  );

  test.each([100, 3_000])(
    "brings back %i entries from Trash, and says how many",
    async (count) => {
      const library = await openTestLibrary();
      const ids = idsTo(count);
      const file = fileOf({ lectures: ids.map((id) => lectureNamed(id)) });
      await importFile(library, file);
      for (let from = 0; from < count; from += 500)
        await library.perform("trashLectures", { ids: ids.slice(from, from + 500) });
      expect(await importFile(library, file)).toMatchObject({ ...COUNTS, restored: count });
    },
    180_000,
  );

  test("in another order, with new entries among the known ones, adds only those", async () => {
    const library = await openTestLibrary();
    const lectures = idsTo(400).map((id) => lectureNamed(id));
    await importFile(library, fileOf({ lectures: lectures.filter((_, at) => at % 2 === 0) }));
    const again = await importFile(library, fileOf({ lectures: lectures.toReversed() }));
    expect(again).toMatchObject({ ...COUNTS, added: 200, skipped: 200 });
  });
});

describe("what was deleted comes back with a backup", () => {
  const deletions = ["summary", "transcript", "note", "picture", "entry"] as const;

  test("summary, transcript and note, and the entry shows them again", async () => {
    const library = await openTestLibrary();
    const { perform, database } = library;
    const file = fileOf(wholeLectures(["w"]));
    await importFile(library, file);
    const before = await database.lectures.get("w");
    await perform("deleteSummary", { lectureId: "w", summaryId: "s-w" });
    await perform("deleteTranscript", { lectureId: "w", transcriptId: "t-w" });
    await perform("deleteNote", { noteId: "n-w" });
    expect(await importFile(library, file)).toMatchObject({ ...COUNTS, merged: 1, partsRestored: 3 });
    expect(await database.lectures.get("w")).toMatchObject({
      currentSummaryId: before?.currentSummaryId,
      currentTranscriptId: before?.currentTranscriptId,
    });
    for (const table of [database.summaries, database.transcripts, database.notes])
      expect((await table.toArray()).map(({ deletedAt }) => deletedAt)).toEqual([null]);
    expect(await importFile(library, file)).toMatchObject({ ...COUNTS, skipped: 1, partsRestored: 0 });
  });

  test("a deleted version is shown again though another one took its place", async () => {
    const library = await openTestLibrary();
    const { perform, database } = library;
    const file = fileOf(wholeLectures(["w"]));
    await importFile(library, file);
    await perform("addSummary", {
      lectureId: "w",
      summary: { text: "Another", source: { by: "person" }, language: null },
    });
    await perform("deleteSummary", { lectureId: "w", summaryId: "s-w" });
    await importFile(library, file);
    expect((await database.lectures.get("w"))?.currentSummaryId).toBe("s-w");
    expect(await database.summaries.count()).toBe(2);
  });

  test("a note is as the file has it, and undoing the import deletes it again", async () => {
    const library = await openTestLibrary();
    const { perform, database } = library;
    const file = fileOf(wholeLectures(["w"]));
    await importFile(library, file);
    await perform("editNote", { noteId: "n-w", atSeconds: null, base: "thought of w", text: "Edited since" });
    await perform("deleteNote", { noteId: "n-w" });
    await importFile(library, file);
    expect(await database.notes.get("n-w")).toMatchObject({ text: "thought of w", deletedAt: null });
    const last = await database.operations.orderBy("at").last();
    await perform("undo", { target: last?.opId ?? "" });
    expect((await database.notes.get("n-w"))?.deletedAt).not.toBeNull();
  });

  test("whatever was deleted of 3,000 whole entries", async () => {
    const library = await openTestLibrary();
    const { perform, database } = library;
    const ids = idsTo(3_000);
    const file = fileOf(wholeLectures(ids));
    await importFile(library, file);
    for (const [at, id] of ids.slice(0, 60).entries()) {
      if (at % 4 === 0) await perform("deleteSummary", { lectureId: id, summaryId: `s-${id}` });
      if (at % 4 === 1) await perform("deleteTranscript", { lectureId: id, transcriptId: `t-${id}` });
      if (at % 4 === 2) await perform("deleteNote", { noteId: `n-${id}` });
      if (at % 4 === 3) await perform("trashLecture", { id });
    }
    const report = await importFile(library, file);
    expect(report).toMatchObject({ added: 0, restored: 15, merged: 45, skipped: 2_940, partsRestored: 45 });
    expect(await database.lectures.where("deletedAt").above("").count()).toBe(0);
    expect((await database.lectures.toArray()).filter(({ currentSummaryId }) => currentSummaryId === null)).toEqual([]);
  }, 120_000);

  test("in any order of deletions, edits and imports, the library is sound after each", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ does: fc.constantFrom(...deletions, "import", "purge"), at: fc.nat(2) }), {
          maxLength: 10,
        }),
        async (steps) => {
          const library = await openTestLibrary();
          const { perform, database } = library;
          const file = fileOf(wholeLectures(idsTo(3)));
          await importFile(library, file);
          for (const { does, at } of steps) {
            const id = `l${at}`;
            const lecture = await database.lectures.get(id);
            const note = await database.notes.get(`n-${id}`);
            if (does === "import") await importFile(library, file);
            else if (does === "purge") await perform("emptyTrash", {});
            else if (does === "entry" && lecture) await perform("trashLecture", { id });
            else if (does === "summary" && lecture?.currentSummaryId)
              await perform("deleteSummary", { lectureId: id, summaryId: lecture.currentSummaryId });
            else if (does === "transcript" && lecture?.currentTranscriptId)
              await perform("deleteTranscript", { lectureId: id, transcriptId: lecture.currentTranscriptId });
            else if (does === "note" && note?.deletedAt === null) await perform("deleteNote", { noteId: note.id });
            expect(await checkLibrary(database)).toEqual([]);
          }
          await importFile(library, file);
          const lectures = await database.lectures.toArray();
          expect(lectures.map(({ id, currentSummaryId: s, currentTranscriptId: t }) => [id, s, t])).toEqual(
            idsTo(3).map((id) => [id, `s-${id}`, `t-${id}`]),
          );
          expect((await database.notes.toArray()).filter(({ deletedAt }) => deletedAt !== null)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a file and a library that do not fit together", () => {
  test.each(["constructor", "__proto__", "toString", "prototype", "hasOwnProperty"])(
    "an entry with the id %s comes in with its parts, and again only once",
    async (id) => {
      const library = await openTestLibrary();
      const file = fileOf(wholeLectures([id, "other"]));
      expect(await importFile(library, file)).toMatchObject({ ...COUNTS, added: 2, refused: [] });
      expect(await library.database.summaries.count()).toBe(2);
      expect(await importFile(library, file)).toMatchObject({ ...COUNTS, skipped: 2 });
    },
  );

  test("an entry that is here under another id takes the parts, whatever that id is called", async () => {
    const library = await openTestLibrary();
    const id = await library.save({ key: "made:__proto__" });
    await importFile(library, fileOf(wholeLectures(["__proto__"])));
    expect((await library.database.lectures.get(id))?.currentSummaryId).toBe("s-__proto__");
    expect((await library.database.notes.toArray()).map(({ lectureId }) => lectureId)).toEqual([id]);
  });

  test("the same ids in another file's hands are other entries and other parts", async () => {
    const library = await openTestLibrary();
    await importFile(library, fileOf(wholeLectures(["one"])));
    const { lectures, summaries, transcripts, notes } = wholeLectures(["one"]);
    const other = fileOf({
      lectures: lectures.map((lecture) => ({
        ...lecture,
        key: "other:one",
        url: "https://other.example/",
        title: "Quite another",
      })),
      summaries: summaries.map((summary) => ({ ...summary, text: "Another text" })),
      transcripts,
      notes,
    });
    expect(await importFile(library, other)).toMatchObject({ ...COUNTS, added: 1 });
    expect(await importFile(library, other)).toMatchObject({ ...COUNTS, skipped: 1 });
    const second = await library.database.lectures.where("key").equals("other:one").first();
    expect((await library.database.summaries.get(second?.currentSummaryId ?? ""))?.text).toBe("Another text");
    expect(await library.database.summaries.count()).toBe(2);
  });

  test("a note that gets an id of its own, since another entry has it here, takes its picture along", async () => {
    const library = await openTestLibrary();
    await importFile(library, fileOf(wholeLectures(["one"])));
    const { lectures, notes } = wholeLectures(["one"]);
    const [note] = notes;
    if (!note) throw new Error("It has no note");
    const stills = [{ ...note, type: "image/webp", base64: "UklGRg==" } as const];
    const other = lectures.map((lecture) => ({
      ...lecture,
      key: "other:one",
      url: "https://other.example/",
      title: "B",
    }));
    await importFile(library, fileOf({ lectures: other, notes, stills }));
    const second = await library.database.lectures.where("key").equals("other:one").first();
    const [own] = await library.database.notes.where({ lectureId: second?.id ?? "" }).toArray();
    expect(await library.database.stills.toArray()).toMatchObject([{ id: own?.id, lectureId: second?.id }]);
  });

  test("joined tags and aliases are cut where there is no room, which is said, and the others go in", async () => {
    const library = await openTestLibrary();
    const many = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);
    await importFile(
      library,
      fileOf({ lectures: [lectureNamed("full", { tags: many("t", 200), aliases: many("a", 49) })] }),
    );
    const report = await importFile(
      library,
      fileOf({
        lectures: [
          lectureNamed("full", { tags: ["one more"], aliases: many("b", 3), description: "Read since" }),
          lectureNamed("fine"),
        ],
      }),
    );
    expect(report).toMatchObject({ ...COUNTS, added: 1, merged: 1, refused: [] });
    expect(report.cuts).toEqual([
      { id: "full", field: "tags", left: 1 },
      { id: "full", field: "aliases", left: 2 },
    ]);
  });

  test("an entry too large for one batch shows its summary once it has come, and never one that has not", async () => {
    const library = await openTestLibrary();
    const { lectures, transcripts } = wholeLectures(["big"]);
    const { summaries } = wholeLectures(["big"]);
    const nothing = { lectures: [], summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
    const first = await library.perform("importRecords", { batch: { ...nothing, lectures }, mapping: {} });
    expect(await checkLibrary(library.database)).toEqual([]);
    const second = await library.perform("importRecords", { ...first, batch: { ...nothing, transcripts } });
    await library.perform("importRecords", { ...second, batch: { ...nothing, summaries } });
    expect(await library.database.lectures.get("big")).toMatchObject({
      currentSummaryId: "s-big",
      currentTranscriptId: "t-big",
    });
  });
});

describe("lectures whose lists are full", () => {
  test("can be saved from one more address for ever, and the address just saved is known", async () => {
    const library = await openTestLibrary();
    const aliases = (at: number) => ["shared", `alias:${at}`];
    for (let at = 0; at < 60; at++) await library.save({ key: `key:${at}`, aliases: aliases(at) });
    const [lecture, ...others] = await library.database.lectures.toArray();
    expect(others).toEqual([]);
    expect(lecture?.aliases).toHaveLength(50);
    expect(lecture?.aliases).toContain("key:59");
  });

  test("an exported library of them comes back whole", async () => {
    const there = await openTestLibrary();
    for (let at = 0; at < 60; at++) await there.save({ key: `key:${at}`, aliases: ["shared"] });
    const here = await openTestLibrary();
    expect(await importFile(here, await exportOf(there))).toMatchObject({ ...COUNTS, added: 1 });
  });
});
