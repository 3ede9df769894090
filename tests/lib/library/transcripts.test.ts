import { expect, test } from "vitest";
import type { NewTranscript } from "../../../lib/library/commands/command.ts";
import { idbReader } from "../../../lib/library/idb-reader.ts";
import { speechJobId } from "../../../lib/library/job.ts";
import { currentTranscript } from "../../../lib/library/lookup.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

function said(text: string, language = "en"): NewTranscript {
  return {
    language,
    origin: "captions",
    cues: [
      { startSeconds: 1.5, endSeconds: 4, text },
      { startSeconds: 4, text: "And the sun adds to it." },
    ],
  };
}

test("a lecture is saved together with its transcript, and what is read back is what was said", async () => {
  const { database, perform, openAsPage } = await openTestLibrary();
  const { lectureId } = await perform("saveLecture", {
    facts: lectureFacts(),
    tags: [],
    summaries: [],
    picture: null,
    transcript: said("The moon pulls."),
  });
  const lecture = await database.lectures.get(lectureId);
  if (!lecture) throw new Error("not saved");
  const page = await openAsPage();
  expect(await currentTranscript(idbReader(page), lecture)).toMatchObject({
    ...said("The moon pulls."),
    lectureId,
    counts: { cjk: 0, words: 9, characters: 31 },
  });
  page.close();
});

test("a transcript that comes later is added once, however often it comes", async () => {
  const { database, perform, save } = await openTestLibrary();
  const lectureId = await save();
  const first = await perform("addTranscript", { lectureId, transcript: said("The moon pulls.") });
  const again = await perform("addTranscript", { lectureId, transcript: said("The moon pulls.") });
  expect(again).toEqual(first);
  expect(await database.transcripts.count()).toBe(1);
});

test("a transcript with other words or in another language stands beside the first, and either can be shown", async () => {
  const { database, perform, save } = await openTestLibrary();
  const lectureId = await save();
  const { transcriptId: first } = await perform("addTranscript", { lectureId, transcript: said("The moon pulls.") });
  await perform("addTranscript", { lectureId, transcript: said("The moon pulls.", "en-GB") });
  const { transcriptId: last } = await perform("addTranscript", {
    lectureId,
    transcript: said("月亮牵引海水。", "zh"),
  });
  expect(await database.transcripts.count()).toBe(3);
  expect((await database.lectures.get(lectureId))?.currentTranscriptId).toBe(last);
  await perform("chooseTranscript", { lectureId, transcriptId: first });
  expect((await database.lectures.get(lectureId))?.currentTranscriptId).toBe(first);
});

test("when the transcript that is shown is deleted the newest other one takes its place, and undo brings it back", async () => {
  const { database, perform, save, lastOpId } = await openTestLibrary();
  const lectureId = await save();
  const { transcriptId: first } = await perform("addTranscript", { lectureId, transcript: said("One.") });
  const { transcriptId: second } = await perform("addTranscript", { lectureId, transcript: said("Two.") });
  await perform("deleteTranscript", { lectureId, transcriptId: second });
  const deletion = lastOpId();
  expect((await database.lectures.get(lectureId))?.currentTranscriptId).toBe(first);
  await perform("undo", { target: deletion });
  expect((await database.lectures.get(lectureId))?.currentTranscriptId).toBe(second);
  expect((await database.transcripts.get(second))?.deletedAt).toBeNull();
});

test("undoing the adding of a transcript leaves the entry without one", async () => {
  const { database, perform, save, lastOpId } = await openTestLibrary();
  const lectureId = await save();
  await perform("addTranscript", { lectureId, transcript: said("One.") });
  await perform("undo", { target: lastOpId() });
  expect((await database.lectures.get(lectureId))?.currentTranscriptId).toBeNull();
});

test("a transcript goes to Trash and comes back with its lecture, and is purged with it", async () => {
  const { database, perform, save } = await openTestLibrary();
  const id = await save();
  const { transcriptId } = await perform("addTranscript", { lectureId: id, transcript: said("One.") });
  await perform("trashLecture", { id });
  await perform("restoreLecture", { id });
  expect((await database.lectures.get(id))?.currentTranscriptId).toBe(transcriptId);
  await perform("trashLecture", { id });
  await perform("emptyTrash", {});
  expect(await database.transcripts.count()).toBe(0);
});

test("a transcript without a word, or for a lecture that is not there, is refused", async () => {
  const { perform, save } = await openTestLibrary();
  const lectureId = await save();
  const empty = { ...said(""), cues: [] };
  await expect(perform("addTranscript", { lectureId, transcript: empty })).rejects.toThrow(/bad-input/);
  await expect(perform("addTranscript", { lectureId: "gone", transcript: said("One.") })).rejects.toThrow(/not-found/);
});

test("what was heard for an entry that was merged meanwhile goes to the one that took its place", async () => {
  const { database, perform, save } = await openTestLibrary();
  const [keep, other] = [await save({ key: "example:kept" }), await save({ key: "example:gone" })];
  const request = { by: "speech", template: null, prompt: "", language: null } as const;
  const jobs = [{ id: speechJobId("one"), lectureId: other, request, urgent: true }];
  await perform("queueSummaries", { jobs });
  await perform("mergeLectures", { keep, other, taken: [] });
  const made = { lectureId: other, jobId: speechJobId("one"), transcript: said("Heard.") };
  const { transcriptId } = await perform("addTranscript", made);
  expect(await database.transcripts.get(transcriptId)).toMatchObject({ lectureId: keep });
  expect(await database.lectures.get(keep)).toMatchObject({ currentTranscriptId: transcriptId });
});
