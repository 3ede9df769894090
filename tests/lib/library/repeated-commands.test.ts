import { describe, expect, test } from "vitest";
import { commandRows } from "../../../lib/library/commands/rows.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { editsOf, emptyDraft } from "../../../lib/library/draft.ts";
import {
  commandOf,
  EVENING,
  type Full,
  keptJob,
  openFull,
  sampledCommands,
  summary,
  transcript,
  typed,
} from "./command-samples.ts";
import type { openTestLibrary } from "./open-test-library.ts";

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

/** All that a person saves in the meantime, of every kind, with whatever is still there. */
async function workOn({ library, id }: Full): Promise<void> {
  const { perform, save, database } = library;
  const other = await save({ key: "example:since", title: "Saved since" }, ["since"], "Summary since");
  await perform("addNote", { lectureId: other, atSeconds: 1, text: "Note since" });
  await perform("addTranscript", { lectureId: other, transcript: transcript("Words since") });
  await perform("setPicture", { lectureId: other, picture: { type: "image/webp", base64: "BBBB" } });
  await perform("saveDraft", { draft: typed("example:page", "typed since", EVENING) });
  await perform("saveDraft", { draft: typed("example:former", "typed since", EVENING) });
  const edit = { text: "typing", base: "Saved since" };
  await perform("saveDraft", { draft: { ...emptyDraft(`${editsOf(other)}title`, EVENING), edit } });
  const trashed = await save({ key: "example:trashed since", title: "Moved to Trash since" });
  await perform("trashLecture", { id: trashed });
  const job = await database.jobs.get("job");
  if (job?.state === "running") await perform("keepJob", { id: "job", owner: "worker", kept: keptJob(2) });
  const lecture = await database.lectures.get(id);
  if (!lecture) return;
  await perform("updateLecture", {
    id,
    base: { title: lecture.title },
    patch: { title: "Changed since", tags: ["x"] },
  });
  await perform("addSummary", { lectureId: id, summary: summary("Version since") });
}

const TABLES = [
  "lectures",
  "summaries",
  "transcripts",
  "notes",
  "pictures",
  "stills",
  "drafts",
  "tallies",
  "bulks",
] as const;

/** All that a person has written, and how far work in hand is. */
async function stateOf({ database }: Library) {
  const rows = await Promise.all(TABLES.map(async (table) => [table, await database.table(table).toArray()] as const));
  const jobs = (await database.jobs.toArray()).map((job) =>
    "finished" in job ? [job.id, job.state, job.finished] : job,
  );
  return { ...Object.fromEntries(rows), jobs };
}

test("every command there is stands in this test", () => {
  expect(sampledCommands.toSorted()).toEqual(Object.keys(commandRows).toSorted());
});

describe("a command that is delivered again late, with other work in between", () => {
  test.each(sampledCommands)("%s: what was saved in between stays as it is", async (type) => {
    const full = await openFull();
    const command = commandOf(type, full);
    const { database } = full.library;
    const first = await run(database, command, () => new Date("2026-05-14T15:00:00.000Z"));
    expect(first.status).toBe("done");
    await workOn(full);
    const before = await stateOf(full.library);
    const again = await run(database, command, () => new Date("2026-05-14T18:00:00.000Z"));
    expect(await stateOf(full.library)).toEqual(before);
    const answer = commandRows[type].recorded ? again : first;
    expect(answer).toEqual(first);
  });

  test.each(sampledCommands)("%s: what has all been deleted in between does not come back", async (type) => {
    const full = await openFull();
    const command = commandOf(type, full);
    const { database, perform } = full.library;
    await run(database, command, () => new Date("2026-05-14T15:00:00.000Z"));
    await perform("deleteEverything", {});
    const before = await stateOf(full.library);
    await run(database, command, () => new Date("2026-05-14T18:00:00.000Z"));
    expect(await stateOf(full.library)).toEqual(before);
  });
});
