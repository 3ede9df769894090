import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { automaticSpeechSetting, speechHoursSetting, speechSetting } from "../../../lib/browser/settings.ts";
import { forgetOrigins, speechUseSetting } from "../../../lib/browser/speech-use.ts";
import { transcribeSaved } from "../../../lib/browser/transcribe-saved.ts";
import { writableLibrary } from "../../../lib/browser/writable-library.ts";
import { isJob } from "../../../lib/library/job.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

const allowed = vi.hoisted(() => ({ fetch: true, send: true }));
await vi.hoisted(async () => {
  Object.assign(globalThis, { chrome: (await import("wxt/testing/fake-browser")).fakeBrowser });
});
vi.mock("../../../lib/browser/page-access.ts", () => ({
  hasAccess: async () => allowed.fetch,
  maySend: async () => allowed.send,
}));

const soundUrl = "https://media.example/tides.mp3";

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(allowed, { fetch: true, send: true });
  const locks = { request: async (_: string, work: () => Promise<void>) => work() };
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  await automaticSpeechSetting.write(true);
  await speechHoursSetting.write(1);
  await speechSetting.write({ base: "http://127.0.0.1:8000/v1", model: "whisper-1" });
});

/** Saves an episode, and gives how many sounds wait to be transcribed after that, and what was counted. */
async function saved(facts: object = {}) {
  const library = await openTestLibrary();
  const lectureId = await library.save({ durationSeconds: 1800, soundUrl, ...facts });
  await transcribeSaved(writableLibrary(library.database), lectureId);
  const jobs = (await library.database.jobs.toArray()).filter(isJob);
  return { sounds: jobs.map(({ request }) => request.sound), use: await speechUseSetting.read() };
}

test("what is saved without captions is transcribed where the person wants that, and its length is counted", async () => {
  const { sounds, use } = await saved();
  expect(sounds).toEqual([{ from: "address", address: soundUrl }]);
  expect(use).toMatchObject({ seconds: 1800, overLimit: [], origins: [] });
  expect(await fakeBrowser.alarms.get("jobs")).toBeDefined();
});

test("what was begun is counted once, however often its page is saved again and however it has ended", async () => {
  const library = await openTestLibrary();
  const lectureId = await library.save({ durationSeconds: 600, soundUrl });
  const again = () => transcribeSaved(writableLibrary(library.database), lectureId);
  await again();
  await again();
  const { job } = await library.perform("claimJob", { owner: "me" });
  const failure = { reason: "no-network" };
  const ending = { state: "failed", text: "", source: { by: "model" }, language: null, failure } as const;
  await library.perform("endJob", { id: job?.id ?? "", owner: "me", ending });
  await again();
  expect((await library.database.jobs.toArray()).filter(isJob)).toMatchObject([{ state: "failed" }]);
  expect(await speechUseSetting.read()).toMatchObject({ seconds: 600, overLimit: [] });
});

test("nothing is transcribed by itself before that has been switched on", async () => {
  await automaticSpeechSetting.write(false);
  expect((await saved()).sounds).toEqual([]);
});

test.each([
  [
    "the limit of the month",
    { durationSeconds: 7200 },
    {},
    { overLimit: [expect.any(String)], origins: [], seconds: 0 },
  ],
  [
    "a host that Lectern may not fetch from",
    {},
    { fetch: false },
    { overLimit: [], origins: ["https://media.example"] },
  ],
])("what is left out because of %s is counted", async (_, facts, changed, use) => {
  Object.assign(allowed, changed);
  expect(await saved(facts)).toMatchObject({ sounds: [], use });
});

test.each([
  ["its sound is not known", { soundUrl: undefined }, {}],
  ["the server may not be reached", {}, { send: false }],
])("nothing is done where %s", async (_, facts, changed) => {
  Object.assign(allowed, changed);
  const { sounds, use } = await saved(facts);
  expect(sounds).toEqual([]);
  expect(use.month).toBe("");
});

test("what is counted while the person lets Lectern fetch from a host stays counted", async () => {
  allowed.fetch = false;
  await saved();
  allowed.fetch = true;
  await saved({ durationSeconds: 600 });
  await forgetOrigins(["https://media.example"]);
  expect(await speechUseSetting.read()).toMatchObject({ seconds: 600, origins: [] });
});
