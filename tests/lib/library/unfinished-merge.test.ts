import { expect, test } from "vitest";
import { editsOf, emptyDraft } from "../../../lib/library/draft.ts";
import { openTestLibrary } from "./open-test-library.ts";

const AT = "2026-05-14T13:00:00.000Z";
const request = { by: "model", template: "short", prompt: "", language: "en" } as const;
const source = { by: "model", name: "small" } as const;
const ending = { state: "done", text: "Made meanwhile.", source, language: "en", failure: null } as const;

/** Two entries of the same lecture, of which the other one has something unfinished. */
async function unfinished() {
  const library = await openTestLibrary();
  const { save, perform, database } = library;
  const [keep, other] = [await save({ key: "yt:a" }), await save({ key: "bili:a" })];
  const type = (field: string, text: string, base = "") =>
    perform("saveDraft", { draft: { ...emptyDraft(`${editsOf(other)}${field}`, AT), edit: { text, base } } });
  const merge = () => perform("mergeLectures", { keep, other, taken: [] }, "merge");
  const notesOf = async (lectureId: string) =>
    (await database.notes.where({ lectureId }).toArray())
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ atSeconds, text }) => [atSeconds, text]);
  return { ...library, keep, other, type, merge, notesOf };
}

test.each([
  ["that waits", false],
  ["that is being worked on", true],
])("a summary %s for an entry is made for the one that it is merged into", async (_, isClaimed) => {
  const { perform, database, keep, other, merge } = await unfinished();
  await perform("queueSummaries", { jobs: [{ id: "job", lectureId: other, request, urgent: false }] });
  if (isClaimed) await perform("claimJob", { owner: "me" });
  await merge();
  expect((await perform("claimJob", { owner: "me" })).job).toMatchObject({ lectureId: keep });
  const { summaryId } = await perform("endJob", { id: "job", owner: "me", ending });
  expect(await database.lectures.get(keep)).toMatchObject({ currentSummaryId: summaryId });
  expect((await database.summaries.toArray()).map(({ lectureId, text }) => [lectureId, text])).toEqual([
    [keep, "Made meanwhile."],
  ]);
});

test("a merge that is undone gives an entry the summary back that is being made for it, and no other's", async () => {
  const { perform, database, keep, other, merge } = await unfinished();
  await perform("queueSummaries", {
    jobs: [
      { id: "job", lectureId: other, request, urgent: false },
      { id: "own", lectureId: keep, request, urgent: false },
    ],
  });
  await perform("claimJob", { owner: "me" });
  await merge();
  await perform("undo", { target: "merge" });
  const { summaryId } = await perform("endJob", { id: "job", owner: "me", ending });
  expect(await database.lectures.get(other)).toMatchObject({ currentSummaryId: summaryId, deletedAt: null });
  expect((await perform("claimJob", { owner: "me" })).job).toMatchObject({ id: "own", lectureId: keep });
});

test("a half-typed note of an entry is a note of the one that it is merged into; undone, it is half typed again", async () => {
  const { database, perform, keep, other, type, merge, notesOf } = await unfinished();
  await type("note", "1:02 Neap tides are");
  await merge();
  expect(await notesOf(keep)).toEqual([[62, "Neap tides are"]]);
  await perform("undo", { target: "merge" });
  expect([await notesOf(keep), await notesOf(other)]).toEqual([[], []]);
  expect((await database.drafts.get(`${editsOf(other)}note`))?.edit?.text).toBe("1:02 Neap tides are");
});

test("what is being made of a note goes with the note, there and back", async () => {
  const { database, perform, keep, other, type, merge } = await unfinished();
  const { noteId } = await perform("addNote", { lectureId: other, atSeconds: null, text: "Neap" });
  await type(`note:${noteId}`, "Neap tides are", "Neap");
  const typedInto = async (id: string) => (await database.drafts.get(`${editsOf(id)}note:${noteId}`))?.edit?.text;
  await merge();
  expect([await typedInto(keep), await typedInto(other)]).toEqual(["Neap tides are", undefined]);
  await perform("undo", { target: "merge" });
  expect([await typedInto(keep), await typedInto(other)]).toEqual([undefined, "Neap tides are"]);
});

test("a half-typed summary is a version of the entry that stays, which shows it if it has no other", async () => {
  const { database, perform, keep, other, type, merge } = await unfinished();
  await type("summary", "The moon pulls");
  await merge();
  const [made] = await database.summaries.where({ lectureId: keep }).toArray();
  expect(made).toMatchObject({ text: "The moon pulls", source: { by: "person" } });
  expect(await database.lectures.get(keep)).toMatchObject({ currentSummaryId: made?.id });
  await perform("undo", { target: "merge" });
  expect(await database.lectures.get(keep)).toMatchObject({ currentSummaryId: null });
  expect((await database.drafts.get(`${editsOf(other)}summary`))?.edit?.text).toBe("The moon pulls");
});
