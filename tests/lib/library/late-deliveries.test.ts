import { expect, test } from "vitest";
import { emptyDraft } from "../../../lib/library/draft.ts";
import { openTestLibrary } from "./open-test-library.ts";

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
