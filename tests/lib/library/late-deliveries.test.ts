import { expect, test } from "vitest";
import { run } from "../../../lib/library/commands/run.ts";
import { emptyDraft, markOf, savedWith } from "../../../lib/library/draft.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

test("Delete everything that is delivered again takes nothing that was saved since", async () => {
  const { database, perform, save } = await openTestLibrary();
  await save({ key: "before" });
  await perform("deleteEverything", {}, "first");
  await perform("deleteEverything", {}, "second");
  await save({ key: "between" });
  await perform("deleteEverything", {}, "first");
  expect((await database.lectures.toArray()).map(({ key }) => key)).toEqual(["between"]);
});

test("a draft that moves to its page's own key takes no newer typing under the former one", async () => {
  const { database, perform } = await openTestLibrary();
  await perform("saveDraft", { draft: { ...emptyDraft("former", "2026-05-14T10:00:02.000Z"), summary: "newer" } });
  const moved = { ...emptyDraft("own", "2026-05-14T10:00:01.000Z"), summary: "older" };
  await perform("saveDraft", { draft: moved, formerKey: "former" });
  expect((await database.drafts.get("former"))?.summary).toBe("newer");
});

const TYPED = "2026-05-14T10:00:00.000Z";

test("what was typed under a former key of a page is forgotten with the save that keeps it", async () => {
  const { database, perform } = await openTestLibrary();
  const draft = { ...emptyDraft("former", TYPED), summary: "typed" };
  await perform("saveDraft", { draft });
  const command = { type: "saveLecture", input: { ...savedWith(lectureFacts(), draft), picture: null } } as const;
  await run(database, { opId: "save", ...command, settles: markOf(emptyDraft("yt:aaaaaaaaaaa", TYPED), "former") });
  await perform("saveDraft", { draft });
  expect(await database.drafts.count()).toBe(0);
});

test("what was typed for a page and saved with it does not come back late when its entry is in Trash", async () => {
  const { database, save, perform } = await openTestLibrary();
  const draft = { ...emptyDraft("yt:aaaaaaaaaaa", TYPED), summary: "typed" };
  const id = await save();
  await perform("trashLecture", { id });
  await perform("saveDraft", { draft });
  expect(await database.drafts.count()).toBe(0);
  const typedSince = { ...draft, updatedAt: "2026-05-14T20:00:00.000Z" };
  await perform("saveDraft", { draft: typedSince });
  expect(await database.drafts.toArray()).toEqual([typedSince]);
});

test("saving a link to a page leaves what is being typed on that page", async () => {
  const { database, perform } = await openTestLibrary();
  const draft = { ...emptyDraft("yt:aaaaaaaaaaa", TYPED), summary: "typed" };
  await perform("saveDraft", { draft });
  await perform("saveLecture", { facts: lectureFacts(), tags: [], summaries: [], picture: null, stub: true });
  expect(await database.drafts.toArray()).toEqual([draft]);
});
