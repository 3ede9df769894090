import { describe, expect, test } from "vitest";
import type { Kept } from "../../../lib/library/job-states.ts";
import type { Job, PageText } from "../../../lib/library/job.ts";
import { isJob, pageOf } from "../../../lib/library/job.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

const request = { by: "model", template: "short", prompt: "", language: "en" } as const;
const nothing: Kept = { begun: null, finished: [], partial: "", progress: null };
const source = { by: "model", name: "small" } as const;
const done = { state: "done", text: "The summary.", source, language: "en", failure: null } as const;

async function library() {
  const made = await openTestLibrary();
  const lectureId = await made.save();
  const { perform, database } = made;
  return {
    ...made,
    lectureId,
    queue: (id: string, lecture = lectureId, urgent = false, page?: PageText) =>
      perform("queueSummaries", { jobs: [{ id, lectureId: lecture, request, urgent, ...(page && { page }) }] }),
    claim: async (owner = "me") => (await perform("claimJob", { owner })).job,
    job: async (id: string): Promise<Job | null> => {
      const row = await database.jobs.get(id);
      return isJob(row) ? row : null;
    },
    /** Half a minute and more passes: each command takes a second. */
    pass: async () => {
      for (let second = 0; second < 31; second++) await perform("prepare", {});
    },
  };
}

describe("a job", () => {
  test("is taken up once, and its text becomes the current version", async () => {
    const { queue, claim, perform, database, lectureId } = await library();
    await queue("one");
    expect(await claim()).toMatchObject({ id: "one", state: "running", attempts: 1 });
    expect(await claim("another")).toBeNull();
    const { summaryId } = await perform("endJob", { id: "one", owner: "me", ending: done });
    expect(await database.lectures.get(lectureId)).toMatchObject({ currentSummaryId: summaryId });
    expect(await database.jobs.count()).toBe(0);
  });

  test("makes one version, however often its end is delivered, and that can be undone", async () => {
    const { queue, claim, perform, database } = await library();
    await queue("one");
    await claim();
    for (let times = 0; times < 3; times++)
      await perform("endJob", { id: "one", owner: "me", ending: done }, "the end");
    await perform("endJob", { id: "one", owner: "me", ending: done });
    expect(await database.summaries.count()).toBe(1);
    await perform("undo", { target: "the end" });
    expect((await database.summaries.toArray()).filter(({ deletedAt }) => deletedAt === null)).toEqual([]);
  });

  test("is not doubled for a lecture that has one on its way", async () => {
    const { queue, database } = await library();
    expect(await queue("one")).toEqual({ queued: 1 });
    expect(await queue("two")).toEqual({ queued: 0 });
    expect(await queue("one")).toEqual({ queued: 0 });
    expect(await database.jobs.count()).toBe(1);
  });

  test("for a summary and one for a transcript go side by side, and what is said of all summaries leaves the transcript alone", async () => {
    const { queue, perform, job, lectureId } = await library();
    const sound = { from: "file", name: "talk" } as const;
    const speech = { ...request, by: "speech", sound } as const;
    const ask = (id: string) => perform("queueSummaries", { jobs: [{ id, lectureId, request: speech, urgent: true }] });
    expect([await queue("one"), await ask("speech:1"), await ask("speech:2")]).toEqual([
      { queued: 1 },
      { queued: 1 },
      { queued: 0 },
    ]);
    await perform("stopJobs", { ids: null });
    expect(await job("speech:1")).toMatchObject({ state: "waiting" });
    await perform("stopJobs", { ids: ["speech:1"] });
    await perform("dismissJobs", { ids: null });
    await perform("retryJobs", { ids: null });
    expect(await job("speech:1")).toMatchObject({ state: "stopped" });
    await perform("retryJobs", { ids: ["speech:1"] });
    expect(await job("speech:1")).toMatchObject({ state: "waiting" });
  });

  test("that a person waits for goes before many, the others in their order", async () => {
    const { queue, claim, save } = await library();
    await queue("1-many");
    await queue("2-many", await save({ key: "b" }));
    await queue("3-alone", await save({ key: "c" }), true);
    expect([(await claim("a"))?.id, (await claim("b"))?.id, (await claim("c"))?.id]).toEqual([
      "3-alone",
      "1-many",
      "2-many",
    ]);
  });

  test("for a transcript goes before many, but a summary that a person waits for before it", async () => {
    const { queue, claim, perform, save, lectureId } = await library();
    await queue("1-many");
    const speech = { ...request, by: "speech" } as const;
    await perform("queueSummaries", { jobs: [{ id: "speech:1", lectureId, request: speech, urgent: true }] });
    await queue("2-alone", await save({ key: "b" }), true);
    const ids = [(await claim("a"))?.id, (await claim("b"))?.id, (await claim("c"))?.id];
    expect(ids).toEqual(["2-alone", "speech:1", "1-many"]);
  });
});

describe("whoever works on a job may die", () => {
  test("and it is taken up by the next one, with all that was finished", async () => {
    const { queue, claim, perform, pass } = await library();
    await queue("one");
    await claim("first");
    await perform("keepJob", { id: "one", owner: "first", kept: { ...nothing, finished: [["part one"]] } });
    expect(await claim("second")).toBeNull();
    await pass();
    expect(await claim("second")).toMatchObject({ id: "one", finished: [["part one"]], attempts: 2 });
    expect(await perform("keepJob", { id: "one", owner: "first", kept: nothing })).toEqual({ answer: "lost" });
    await perform("endJob", { id: "one", owner: "first", ending: { ...done, text: "Too late." } });
    expect(await claim("second")).toMatchObject({ finished: [["part one"]] });
  });

  test("signs of life keep it, for hours", async () => {
    const { queue, claim, perform, pass } = await library();
    await queue("one");
    await claim("first");
    for (let times = 0; times < 4; times++) {
      for (let second = 0; second < 20; second++) await perform("prepare", {});
      expect(await perform("keepJob", { id: "one", owner: "first", kept: nothing })).toEqual({ answer: "go-on" });
    }
    expect(await claim("second")).toBeNull();
    await pass();
    expect(await claim("second")).toMatchObject({ id: "one" });
  });

  test("and one that kills everybody has failed in the end", async () => {
    const { queue, claim, perform, job } = await library();
    await queue("one");
    for (let times = 0; times < 5; times++) {
      expect(await claim(`owner ${times}`)).toMatchObject({ attempts: times + 1 });
      await perform("releaseJobs", {});
    }
    expect(await claim("last")).toBeNull();
    expect(await job("one")).toMatchObject({ state: "failed", failure: { reason: "interrupted" }, lease: null });
  });

  test("but finished parts give it new attempts", async () => {
    const { queue, claim, perform } = await library();
    await queue("one");
    const parts: string[] = [];
    for (let times = 0; times < 12; times++) {
      expect(await claim(`owner ${times}`)).toMatchObject({ finished: parts.length === 0 ? [] : [parts] });
      parts.push(`part ${times}`);
      await perform("keepJob", { id: "one", owner: `owner ${times}`, kept: { ...nothing, finished: [[...parts]] } });
      await perform("releaseJobs", {});
    }
  });
});

describe("stop and try again", () => {
  test("one that waits ends at once, one that is worked on when its worker hears of it", async () => {
    const { queue, claim, perform, job, save } = await library();
    await queue("one");
    await claim();
    await queue("two", await save({ key: "b" }));
    await perform("stopJobs", { ids: ["one", "two"] });
    expect(await job("two")).toMatchObject({ state: "stopped" });
    expect(await job("one")).toMatchObject({ state: "running", stopping: true });
    expect(await perform("keepJob", { id: "one", owner: "me", kept: nothing })).toEqual({ answer: "stop" });
  });

  test("one that nobody works on any more ends at once", async () => {
    const { queue, claim, perform, job, pass } = await library();
    await queue("one");
    await claim();
    await pass();
    await perform("stopJobs", { ids: ["one"] });
    expect(await job("one")).toMatchObject({ state: "stopped" });
  });

  test("what there was is a version, until the whole takes its place", async () => {
    const { queue, claim, perform, database, job, lectureId } = await library();
    await queue("one");
    await claim();
    await perform("keepJob", { id: "one", owner: "me", kept: { ...nothing, finished: [["part one"]] } });
    const ending = { ...done, state: "failed", text: "part one", failure: { reason: "cut", host: "h" } } as const;
    await perform("endJob", { id: "one", owner: "me", ending });
    expect(await job("one")).toMatchObject({ state: "failed", failure: { reason: "cut" }, finished: [["part one"]] });
    await perform("retryJobs", { ids: ["one"] });
    expect(await claim()).toMatchObject({ finished: [["part one"]], attempts: 1 });
    await perform("endJob", { id: "one", owner: "me", ending: done });
    const live = (await database.summaries.where("lectureId").equals(lectureId).toArray()).filter(
      ({ deletedAt }) => deletedAt === null,
    );
    expect(live.map(({ text }) => text)).toEqual(["The summary."]);
  });

  test("all at once, and ended ones can be forgotten", async () => {
    const { queue, claim, perform, database, save } = await library();
    await queue("one");
    await queue("two", await save({ key: "b" }));
    await claim();
    const ending = { ...done, state: "failed", text: "", failure: { reason: "cut" } } as const;
    await perform("endJob", { id: "one", owner: "me", ending });
    await perform("stopJobs", { ids: null });
    expect((await database.jobs.toArray()).map(({ id, state }) => [id, state])).toEqual([["one", "failed"]]);
    await perform("dismissJobs", { ids: null });
    expect(await database.jobs.count()).toBe(0);
  });
});

test("a key that is refused once is not sent for all the others too, which can be tried again together", async () => {
  const { queue, claim, perform, database, save } = await library();
  await queue("1");
  await queue("2", await save({ key: "b" }));
  await queue("3", await save({ key: "c" }));
  await claim();
  const ending = { ...done, state: "failed", text: "", failure: { reason: "key-refused", host: "h" } } as const;
  await perform("endJob", { id: "1", owner: "me", ending });
  expect(await database.jobs.where("state").equals("failed").count()).toBe(3);
  expect(await claim()).toBeNull();
  await perform("retryJobs", { ids: null });
  expect(await claim()).toMatchObject({ id: "1", failure: null });
});

describe("a page that is not saved yet", () => {
  const facts = lectureFacts({ key: "yt:unsaved" });
  const page: PageText = { facts, transcript: { language: "en", cues: [{ startSeconds: 0, text: "The moon." }] } };

  test("finds its summary in the draft, beside what was typed meanwhile", async () => {
    const { queue, claim, perform, database, job } = await library();
    await queue("one", pageOf("yt:unsaved"), true, page);
    await claim();
    const draft = {
      key: "yt:unsaved",
      updatedAt: "2026-05-14T13:00:00.000Z",
      title: null,
      tags: [],
      summary: "Typed.",
      versions: [],
    };
    await perform("saveDraft", { draft });
    await perform("endJob", { id: "one", owner: "me", ending: done });
    const kept = await database.drafts.get("yt:unsaved");
    expect(kept?.summary).toBe("The summary.");
    expect(kept?.versions.map(({ text }) => text)).toEqual(["Typed.", "The summary."]);
    expect(await job("one")).toMatchObject({ state: "done", result: { text: "The summary." } });
    await perform("dismissJobs", { ids: ["one"] });
    expect(await database.jobs.count()).toBe(0);
  });

  test("that has been saved meanwhile gets a version", async () => {
    const { queue, claim, perform, database, save } = await library();
    await queue("one", pageOf("yt:unsaved"), true, page);
    await claim();
    const id = await save({ key: "yt:unsaved" });
    await perform("endJob", { id: "one", owner: "me", ending: done });
    expect(await database.summaries.where("lectureId").equals(id).count()).toBe(1);
    expect(await database.jobs.count()).toBe(0);
  });
});

test("deleting everything, and an emptied Trash, take the jobs with them", async () => {
  const { queue, perform, database, lectureId, save } = await library();
  await queue("one");
  await perform("trashLecture", { id: lectureId });
  await perform("emptyTrash", {});
  expect(await database.jobs.count()).toBe(0);
  await queue("two", await save({ key: "b" }));
  await perform("deleteEverything", {});
  expect(await database.jobs.count()).toBe(0);
});
