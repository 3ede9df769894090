import { emptyLecture } from "../../../lib/lecture/lecture.ts";
import type { Command, CommandType, Input } from "../../../lib/library/commands/command.ts";
import { commandRows } from "../../../lib/library/commands/rows.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { emptyDraft } from "../../../lib/library/draft.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

export const summary = (text: string) => ({ text, source: { by: "person" } as const, language: null });
export const transcript = (text: string) => ({
  language: "en",
  origin: "file" as const,
  cues: [{ startSeconds: 0, text }],
});
const request = { by: "extract", template: null, prompt: "", language: null } as const;
const nothing = { summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
export const typed = (key: string, text: string, updatedAt: string) => ({
  ...emptyDraft(key, updatedAt),
  summary: text,
});

/** The library's test clock begins in the afternoon. */
const MORNING = "2026-05-14T08:00:00.000Z";
export const EVENING = "2026-05-14T20:00:00.000Z";

/** A library in which every command finds something to do. */
export async function openFull() {
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

export type Full = Awaited<ReturnType<typeof openFull>>;

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
  beginSync: () => ({ state: [{ name: "progress", value: {} }] }),
  writeSync: () => ({ writes: [] }),
  endSync: () => ({}),
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

export function keptJob(parts: number) {
  const finished = [Array.from({ length: parts }, (_, at) => `Part ${at + 1}`)];
  return { begun: { text: "t", room: 1000 }, finished, partial: "", progress: null };
}

/** The sample of a command, for a library that `openFull` gave. */
export function commandOf(type: CommandType, full: Full): Command {
  return { opId: `sample ${type}`, type, input: SAMPLES[type](full) } as Command;
}

/** Every command of the samples. */
export const sampledCommands = Object.keys(SAMPLES).filter((type): type is CommandType => type in commandRows);
