import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSpeech, type SpeechTools } from "../../lib/jobs/run-speech.ts";
import { wait } from "../../lib/jobs/wait.ts";
import type { NewTranscript } from "../../lib/library/commands/command.ts";
import { claimed, type Kept, newJob } from "../../lib/library/job-states.ts";
import type { Job } from "../../lib/library/job.ts";
import { openFile } from "../../lib/speech/open-sound.ts";
import { speechServer } from "../../lib/speech/transcription.ts";
import { wavOf } from "../../lib/speech/wav.ts";
import { seededRandom } from "../e2e/seeded-random.ts";
import { type SpeechServer, startSpeechServer } from "../setup/speech-server.ts";
import { spokenSamples, wordOf } from "../setup/spoken-sound.ts";
import { SEED } from "./seed.ts";

/** An hour and a half, and what is enough to die in, in seconds. */
const [LENGTH, SHORT] = [90 * 60, 10 * 60];
const DEATHS = 100;
const MEGABYTE = 2 ** 20;
const NOW = "2026-05-14T13:38:00.000Z";

let folder: string;
let server: SpeechServer;
let sound: Blob;
let short: Blob;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-hour-"));
  const path = join(folder, "talk.wav");
  await writeFile(path, wavOf(spokenSamples(LENGTH, 16_000)).stream());
  short = wavOf(spokenSamples(SHORT, 16_000));
  [server, sound] = [await startSpeechServer(), await openAsBlob(path)];
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Run {
  readonly sound: Blob;
  readonly longest: number;
  /** Whether whoever works on it dies as it keeps what it has. */
  readonly dies: () => boolean;
}

/** Works on the job until the transcript is delivered, each time with what the one before has kept. */
async function transcribed({ sound: heard, longest, dies }: Run) {
  const request = { by: "speech", template: null, prompt: "", language: null } as const;
  const asked = {
    id: "speech:1",
    lectureId: "talk",
    request: { ...request, sound: { from: "file", name: "talk" } },
  } as const;
  let job: Job = claimed(newJob({ ...asked, urgent: true }, NOW), "me", NOW);
  const delivered: NewTranscript[] = [];
  const reported: string[] = [];
  let deaths = 0;
  const access = { base: server.base, model: "whisper-1", key: null, isAllowed: true };
  const keep = (kept: Kept): "go-on" | "lost" => {
    if (dies()) {
      deaths++;
      return "lost";
    }
    job = { ...job, ...structuredClone(kept) };
    return "go-on";
  };
  const tools: SpeechTools = {
    store: { claim: async () => null, keep: async (_, kept) => keep(kept), end: async () => {} },
    open: () => openFile(heard),
    patience: 60_000,
    recognition: async () => ({ model: "whisper-1", hear: speechServer(access, { fetch, patience: 60_000 }) }),
    deliver: async (_, transcript) => void delivered.push(transcript),
    forget: async () => {},
    longest,
    now: Date.now,
    wait: async (ms, signal) => wait(ms === 3000 ? 50 : 1, signal),
    report: (error) => void reported.push(String(error)),
  };
  const keptBefore: number[] = [];
  while (delivered.length === 0) {
    keptBefore.push(job.finished[0]?.length ?? 0);
    await runSpeech(job, tools);
  }
  // Who dies says no more than that.
  expect(reported.filter((said) => !said.endsWith("The job ends: lost"))).toEqual([]);
  return { transcript: delivered[0], deaths, keptBefore };
}

function expectWhole(transcript: NewTranscript | undefined, length: number): void {
  const words = transcript?.cues.flatMap(({ text }) => text.replaceAll(".", "").split(" "));
  expect(words).toEqual(Array.from({ length }, (_, at) => wordOf(at)));
  const late = transcript?.cues.filter(({ startSeconds, text }) => {
    const [, minutes, seconds] = /m(\d+)s(\d+)/.exec(text) ?? [];
    return Math.abs(startSeconds - Number(minutes) * 60 - Number(seconds)) > 1;
  });
  expect(late).toEqual([]);
}

test(`in ${DEATHS} deaths no finished part is lost, and no word (seed ${SEED})`, async () => {
  const numbers = seededRandom(SEED);
  let left = DEATHS;
  const dies = () => left > 0 && numbers() < 0.4 && left-- > 0;
  server.asked.splice(0);
  const { transcript, deaths, keptBefore } = await transcribed({ sound: short, longest: 15, dies });
  expect(deaths).toBe(DEATHS);
  expectWhole(transcript, SHORT);
  expect(keptBefore).toEqual(keptBefore.toSorted((one, other) => one - other));
  // Each death costs at most the part that was under way.
  const asked = server.asked.filter(({ seconds }) => seconds > 1);
  const parts = new Set(asked.map(({ first }) => first)).size;
  expect(asked.length).toBeLessThanOrEqual(parts + DEATHS);
}, 900_000);

test("an hour and a half in parts of ten minutes takes less than 300 MB, the server's own included", async () => {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const { transcript } = await transcribed({ sound, longest: 600, dies: () => false });
  clearInterval(timer);
  expectWhole(transcript, LENGTH);
  expect((most - before) / MEGABYTE).toBeLessThan(300);
}, 300_000);
