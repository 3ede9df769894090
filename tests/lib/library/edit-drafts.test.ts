import { expect, test } from "vitest";
import { editsOf, emptyDraft } from "../../../lib/library/draft.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { openTestLibrary } from "./open-test-library.ts";

const AT = ["2026-05-14T13:00:00.000Z", "2026-05-14T13:00:01.000Z"] as const;

const typed = (lectureId: string, updatedAt: string) => ({
  ...emptyDraft(`${editsOf(lectureId)}title`, updatedAt),
  edit: { text: "What is typed", base: "How tides work" },
});

test.each([
  ["is forgotten with the command that keeps it", AT[0], 0],
  ["stays where it has been typed on since that command", AT[1], 1],
])("the draft of a field %s", async (_, updatedAt, left) => {
  const { database, perform, save } = await openTestLibrary();
  const id = await save();
  const draft = typed(id, updatedAt);
  await perform("saveDraft", { draft });
  await run(database, {
    opId: "keep",
    type: "updateLecture",
    input: { id, base: {}, patch: { title: "What is typed" } },
    settles: { key: draft.key, until: AT[0] },
  });
  expect(await database.drafts.count()).toBe(left);
});

test("a draft that is dropped late takes no newer typing with it", async () => {
  const { database, perform, save } = await openTestLibrary();
  const draft = typed(await save(), AT[1]);
  await perform("saveDraft", { draft });
  await perform("dropDraft", { key: draft.key, until: AT[0] });
  expect(await database.drafts.count()).toBe(1);
  await perform("dropDraft", { key: draft.key, until: AT[1] });
  expect(await database.drafts.count()).toBe(0);
});

test("what was being typed into an entry is gone with the entry", async () => {
  const { database, perform, save } = await openTestLibrary();
  const [gone, kept] = [await save(), await save({ key: "yt:bbbbbbbbbbb" })];
  for (const id of [gone, kept]) await perform("saveDraft", { draft: typed(id, AT[0]) });
  await perform("trashLecture", { id: gone });
  await perform("emptyTrash", {});
  expect((await database.drafts.toArray()).map(({ key }) => key)).toEqual([`${editsOf(kept)}title`]);
});
