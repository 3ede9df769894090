import { describe, expect, test } from "vitest";
import { emptyLecture } from "../../../lib/lecture/lecture.ts";
import type { Command, CommandType, Input } from "../../../lib/library/commands/command.ts";
import { commandRows } from "../../../lib/library/commands/rows.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { editsOf, emptyDraft } from "../../../lib/library/draft.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

const summary = (text: string) => ({ text, source: { by: "person" } as const, language: null });
const transcript = (text: string) => ({
  language: "en",
  origin: "file" as const,
  cues: [{ startSeconds: 0, text }],
});
const request = { by: "extract", template: null, prompt: "", language: null } as const;
const nothing = { summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
const typed = (key: string, text: string, updatedAt: string) => ({ ...emptyDraft(key, updatedAt), summary: text });

/** The library's test clock begins in the afternoon. */
const MORNING = "2026-05-14T08:00:00.000Z";
const EVENING = "2026-05-14T20:00:00.000Z";

/** A library in which every command finds something to do. */
async function openFull() {
  const library = await openTestLibrary();
  const { perform, save, database } = library;
  const id = await save({ key: "example:one", title: "One" }, ["early", "other"], "First summary");
  const { summaryId } = await perform("addSummary", { lectureId: id, summary: summary("Second summary") });
  await perform("addTranscript", { lectureId: id, transcript: transcript("First words") });
  const { transcriptId } = await perform("addTranscript", { lectureId: id, transcript: transcript("Second words") });
  const { noteId } = await perform("addNote", { lectureId: id, atSeconds: 5, text: "A note" });
  await perform("updateLecture", { id, base: { title: "One" }, patch: { title: "One, changed" } }, "an edit");
  const trashed = await save({ key: "example:trashed", title: "In Trash" });
  await perform("trashLecture", { id: trashed });
  const old = await save({ key: "example:old", title: "Long in Trash" });
  const trash = { opId: "long ago", type: "trashLecture", input: { id: old } } as const;
  await run(database, trash, () => new Date("2026-03-01T00:00:00.000Z"));
  await perform("saveDraft", { draft: typed("example:page", "typed", MORNING) });
  await perform("queueSummaries", { jobs: [{ id: "job", lectureId: id, request, urgent: false }] });
  await perform("claimJob", { owner: "worker" });
  await perform("queueSummaries", { jobs: [{ id: "waiting", lectureId: trashed, request, urgent: false }] });
  const twin = await library.save({ key: "example:twin", title: "Saved twice" }, [], "Summary of the twin");
  await perform("moveToSeries", { ids: [id, twin], title: "A course" });
  const ids = [id, trashed];
  await perform("beginBulk", { action: { kind: "tag", tags: ["many"] }, ids, count: 2 }, "bulk");
  return { library, id, summaryId, transcriptId, noteId, trashed, twin };
}

type Full = Awaited<ReturnType<typeof openFull>>;

/** One of each command, on what is there. A new command does not compile before it stands here. */
const SAMPLES: { readonly [T in CommandType]: (full: Full) => Input<T> } = {
  prepare: () => ({}),
  saveLecture: () => ({ facts: lectureFacts({ key: "example:new" }), tags: ["t"], summaries: [], picture: null }),
  saveList: () => ({
    series: { title: "A list", url: null },
    lectures: [{ ...lectureFacts({ key: "example:listed" }), kind: "video", position: 1 }],
    begun: MORNING,
    restore: true,
  }),
  updateLecture: ({ id }) => ({ id, base: { title: "One, changed" }, patch: { title: "Once more" } }),
  tagLectures: ({ id }) => ({ ids: [id], add: ["added"], remove: ["early"] }),
  renameTag: () => ({ from: ["other"], to: "renamed" }),
  trashLectures: ({ id }) => ({ ids: [id] }),
  restoreLectures: ({ trashed }) => ({ ids: [trashed] }),
  trashLecture: ({ id }) => ({ id }),
  restoreLecture: ({ trashed }) => ({ id: trashed }),
  beginBulk: ({ id }) => ({ action: { kind: "trash" }, ids: [id], count: 1 }),
  continueBulk: () => ({ id: "bulk", step: 0 }),
  stopBulk: () => ({ id: "bulk", refusal: null }),
  undoBulk: () => ({ id: "bulk" }),
  sayBulk: () => ({ id: "bulk" }),
  setPicture: ({ id }) => ({ lectureId: id, picture: { type: "image/webp", base64: "AAAA" } }),
  addSummary: ({ id }) => ({ lectureId: id, summary: summary("Third summary") }),
  chooseSummary: ({ id, summaryId }) => ({ lectureId: id, summaryId }),
  deleteSummary: ({ id, summaryId }) => ({ lectureId: id, summaryId }),
  addTranscript: ({ id }) => ({ lectureId: id, transcript: transcript("Third words") }),
  chooseTranscript: ({ id, transcriptId }) => ({ lectureId: id, transcriptId }),
  deleteTranscript: ({ id, transcriptId }) => ({ lectureId: id, transcriptId }),
  mergeLectures: ({ id, twin }) => ({ keep: id, other: twin, taken: ["title"] }),
  tellApart: ({ id, twin }) => ({ one: id, other: twin }),
  arrangeSeries: ({ id, twin }) => ({ title: "A course", ids: [twin, id] }),
  renameSeries: () => ({ from: "A course", to: "Another course" }),
  moveToSeries: ({ id }) => ({ ids: [id], title: "A third course" }),
  markSeen: ({ id }) => ({ id, seen: true }),
  keepPosition: ({ id }) => ({ id, seconds: 300 }),
  addNote: ({ id }) => ({ lectureId: id, atSeconds: 9, text: "Another note" }),
  editNote: ({ noteId }) => ({ noteId, atSeconds: 5, base: "A note", text: "A note, changed" }),
  deleteNote: ({ noteId }) => ({ noteId }),
  saveDraft: () => ({
    draft: typed("example:page", "typed on", "2026-05-14T08:00:01.000Z"),
    formerKey: "example:former",
  }),
  dropDraft: () => ({ key: "example:page", formerKey: "example:former", until: MORNING }),
  importRecords: () => ({ batch: { ...nothing, lectures: [imported] }, mapping: {} }),
  undo: () => ({ target: "an edit" }),
  emptyTrash: () => ({}),
  deleteEverything: () => ({}),
  tidy: () => ({}),
  mendSearch: () => ({}),
  queueSummaries: ({ id }) => ({ jobs: [{ id: "another job", lectureId: id, request, urgent: true }] }),
  claimJob: () => ({ owner: "worker" }),
  keepJob: () => ({ id: "job", owner: "worker", kept: keptJob(1) }),
  endJob: () => ({
    id: "job",
    owner: "worker",
    ending: { state: "done", text: "Made", source: { by: "extract" }, language: null, failure: null },
  }),
  stopJobs: () => ({ ids: ["job"] }),
  retryJobs: () => ({ ids: ["job"] }),
  dismissJobs: () => ({ ids: null }),
  releaseJobs: () => ({}),
};

const imported = {
  ...emptyLecture(),
  ...lectureFacts({ key: "example:imported" }),
  id: "imported",
  rev: 1,
  updatedAt: MORNING,
  deletedAt: null,
  tags: ["from a file"],
  savedAt: MORNING,
};

function keptJob(parts: number) {
  const finished = [Array.from({ length: parts }, (_, at) => `Part ${at + 1}`)];
  return { begun: { text: "t", room: 1000 }, finished, partial: "", progress: null };
}

function commandOf(type: CommandType, full: Full): Command {
  return { opId: `sample ${type}`, type, input: SAMPLES[type](full) } as Command;
}

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

const all = Object.keys(SAMPLES).filter((type): type is CommandType => type in commandRows);

test("every command there is stands in this test", () => {
  expect(all.toSorted()).toEqual(Object.keys(commandRows).toSorted());
});

describe("a command that is delivered again late, with other work in between", () => {
  test.each(all)("%s: what was saved in between stays as it is", async (type) => {
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

  test.each(all)("%s: what has all been deleted in between does not come back", async (type) => {
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
