import { expect, test } from "vitest";
import type { Kept } from "../../../lib/library/job-states.ts";
import { openTestLibrary } from "./open-test-library.ts";

const request = { by: "speech", template: null, prompt: "", language: "en" } as const;
const nothing: Kept = { begun: null, finished: [], partial: "", progress: null };
const done = { state: "done", text: "", source: { by: "model" }, language: "en", failure: null } as const;

test("a job for a transcript keeps what it has heard until the next attempt is done, and can be dismissed while it ends", async () => {
  const { perform, save, database } = await openTestLibrary();
  const lectureId = await save();
  const claim = () => perform("claimJob", { owner: "me" });
  const job = async (id: string) => (await database.jobs.get(id)) ?? null;
  const speech = {
    ...request,
    by: "speech",
    sound: { from: "address", address: "https://a.example/a.mp3" },
  } as const;
  const ask = (id: string) => perform("queueSummaries", { jobs: [{ id, lectureId, request: speech, urgent: true }] });
  await ask("speech:1");
  await claim();
  await perform("keepJob", { id: "speech:1", owner: "me", kept: { ...nothing, finished: [["part one"]] } });
  await perform("endJob", { id: "speech:1", owner: "me", ending: { ...done, state: "stopped" } });
  await ask("speech:2");
  await claim();
  await perform("stopJobs", { ids: ["speech:2"] });
  await perform("dismissJobs", { ids: ["speech:2"] });
  expect(await job("speech:2")).toBeNull();
  await perform("endJob", { id: "speech:2", owner: "me", ending: { ...done, state: "stopped" } });
  expect(await job("speech:1")).toMatchObject({ state: "stopped", finished: [["part one"]] });
  await ask("speech:3");
  expect(await job("speech:1")).not.toBeNull();
  await claim();
  await perform("endJob", { id: "speech:3", owner: "me", ending: done });
  expect([await job("speech:1"), (await job("speech:3"))?.state]).toEqual([null, "done"]);
});
