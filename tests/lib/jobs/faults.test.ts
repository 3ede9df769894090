import { beforeAll, describe, expect, test } from "vitest";
import { sayFailure } from "../../../components/summary/say-failure.ts";
import { readSubject } from "../../../lib/jobs/read-subject.ts";
import { runSpeech } from "../../../lib/jobs/run-speech.ts";
import { createRunner } from "../../../lib/jobs/runner.ts";
import { serverWriter } from "../../../lib/jobs/server-writer.ts";
import { wait } from "../../../lib/jobs/wait.ts";
import { carryOut } from "../../../lib/library/commands/carry-out.ts";
import type { Command, CommandType, Input, Result } from "../../../lib/library/commands/command.ts";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import type { Job } from "../../../lib/library/job.ts";
import { openFile } from "../../../lib/speech/open-sound.ts";
import { speechServer } from "../../../lib/speech/transcription.ts";
import { wavOf } from "../../../lib/speech/wav.ts";
import type { Fetch } from "../../../lib/summary/model-request.ts";
import { say } from "../../../lib/words/say.ts";
import { spokenSamples } from "../../setup/spoken-sound.ts";
import { type FaultKind, withFault } from "../library/faults.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

/** One that throws as it is made is tried with each command; a job is made of them. */
const KINDS: readonly FaultKind[] = ["disk-full", "aborts"];
/** A job takes hundreds of calls, most of them to keep what there is by now. */
const STRIDE = 13;
const ACCESS = { base: "http://localhost:1/v1", model: "small", key: null, isAllowed: true };
const SUMMARY = "The moon pulls the sea.";
/** What a page says of it, in tokens: a window that holds less makes two parts of it. */
const CUES = Array.from({ length: 60 }, (_, at) => ({
  startSeconds: at * 10,
  text: `Sentence ${at} of a talk on tides.`,
}));
const HEARD = { text: "Said.", language: "english", segments: [{ start: 0, end: 2, text: "Said." }] };
const sound = wavOf(spokenSamples(20, 16_000, () => false));

/** Which call, of which kind, goes wrong, once; 0 for none. */
interface Faults {
  readonly fetch?: { readonly n: number; readonly how: "no network" | "cut" | "503" };
  readonly send?: { readonly n: number; readonly how: "before" | "after" };
}

/** A library with one job, and whoever works on it, on a way to the model and the background that fails once. */
async function openJob(kind: "summary" | "speech") {
  const { database, perform, save } = await openTestLibrary();
  const lectureId = await save({}, [], "Written by hand.");
  await perform("addTranscript", { lectureId, transcript: { language: "en", origin: "captions", cues: CUES } });
  const by = kind === "summary" ? "model" : "speech";
  const where = { from: "file", name: "talk" } as const;
  const request = { by, template: kind === "summary" ? "short" : null, prompt: "", language: "en" } as const;
  const asked = { ...request, ...(kind === "speech" && { sound: where }) };
  await perform("queueSummaries", { jobs: [{ id: "job", lectureId, request: asked, urgent: true }] });
  return { database, perform, lectureId };
}

type World = Awaited<ReturnType<typeof openJob>>;

/** Gives how often the server and the background were asked. */
async function work({ database }: World, faults: Faults, owner: string): Promise<{ fetched: number; sent: number }> {
  let [fetched, sent, operations] = [0, 0, 0];
  const command = async <T extends CommandType>(type: T, input: Input<T>): Promise<Result<T>> => {
    const isFaulty = ++sent === faults.send?.n;
    if (isFaulty && faults.send?.how === "before") throw new Error("The worker has died");
    const opId = `${owner}-${++operations}`;
    const reply = await carryOut(database, { opId, type, input } as Command);
    if (isFaulty) throw new Error("The worker has died");
    if (reply.status === "refused") throw new Error(`${type}: ${reply.reason}`);
    return reply.result;
  };
  const answering: Fetch = async (address) => {
    const isSpeech = address.endsWith("transcriptions");
    if (++fetched === faults.fetch?.n) {
      if (faults.fetch.how === "no network") throw new TypeError("fetch failed");
      if (faults.fetch.how === "503") return new Response("busy", { status: 503 });
      return new Response(isSpeech ? '{"text":"Sa' : 'data: {"choices":[{"delta":{"content":"The mo"}}]}\n\n');
    }
    const said = JSON.stringify({ choices: [{ delta: { content: SUMMARY }, finish_reason: "stop" }] });
    return new Response(isSpeech ? JSON.stringify(HEARD) : `data: ${said}\n\ndata: [DONE]\n\n`, {
      headers: { "content-type": isSpeech ? "application/json" : "text/event-stream" },
    });
  };
  const tools = {
    store: {
      claim: async () => (await command("claimJob", { owner })).job,
      keep: async (id: string, kept: Input<"keepJob">["kept"]) =>
        (await command("keepJob", { id, owner, kept })).answer,
      end: async (id: string, ending: Input<"endJob">["ending"]) =>
        void (await command("endJob", { id, owner, ending })),
    },
    read: (job: Job) => readSubject(dexieReader(database), job),
    writerFor: async () => ({
      ...serverWriter(ACCESS, null, answering, { first: 5_000, between: 5_000 }),
      room: 600,
    }),
    now: Date.now,
    wait: (ms: number, signal: AbortSignal) => wait(ms >= 1000 ? 50 : 0, signal),
    fence: () => "MATERIAL-test",
    report: () => {},
  };
  const transcribe = (job: Job) =>
    runSpeech(job, {
      ...tools,
      open: () => openFile(sound),
      patience: 5_000,
      recognition: async () => ({ model: "small", hear: speechServer(ACCESS, { fetch: answering, patience: 5_000 }) }),
      deliver: async ({ id, lectureId }, transcript) =>
        void (await command("addTranscript", { lectureId, jobId: id, transcript })),
      forget: async () => {},
      longest: 10,
    });
  await new Promise<void>((idle) => createRunner(tools, () => idle(), transcribe).wake());
  return { fetched, sent };
}

/** Whoever worked on it is gone; what failed is asked for again by the person, with the reason before their eyes. */
async function goOn(world: World, owner: string): Promise<void> {
  const { database, perform } = world;
  const [left] = await database.jobs.toArray();
  if (left?.state === "failed" && left.failure) {
    const told = sayFailure(left.failure);
    if (told === say("failUnknown", "")) throw new Error("Nobody is told why it failed");
    await perform("retryJobs", { ids: ["job"] });
  } else await perform("releaseJobs", {});
  await work(world, {}, owner);
}

/** What a person finds of it afterwards. */
async function found({ database, lectureId }: World): Promise<unknown> {
  const summaries = await database.summaries.where("lectureId").equals(lectureId).toArray();
  const transcripts = await database.transcripts.where("lectureId").equals(lectureId).toArray();
  return {
    summaries: summaries.filter(({ deletedAt }) => deletedAt === null).map(({ text }) => text),
    heard: transcripts.filter(({ origin }) => origin === "speech").map(({ cues }) => cues),
    open: (await database.jobs.toArray()).filter(({ state }) => state !== "done"),
  };
}

describe.each(["summary", "speech"] as const)("a job that makes a %s is done once, and wholly", (kind) => {
  let whole: unknown;
  beforeAll(async () => {
    const world = await openJob(kind);
    await work(world, {}, "first");
    whole = await found(world);
  });

  test("where nothing fails", () => {
    const text = JSON.stringify(whole);
    expect(text).toContain("Written by hand.");
    expect(text).toContain(kind === "summary" ? SUMMARY : "Said.");
    expect(whole).toMatchObject({ open: [] });
  });

  test("whichever call to the database fails", async () => {
    for (let n = 1; ; n += STRIDE) {
      const world = await openJob(kind);
      const fault = KINDS[n % KINDS.length] ?? "aborts";
      const [, came] = await withFault(n, fault, () => work(world, {}, "first"));
      await goOn(world, "second");
      expect([n, fault, await found(world)]).toEqual([n, fault, whole]);
      if (!came) break;
    }
  });

  test.each(["before", "after"] as const)(
    "whichever message finds a worker that dies %s it is carried out",
    async (how) => {
      for (let n = 1; ; n++) {
        const world = await openJob(kind);
        const { sent } = await work(world, { send: { n, how } }, "first");
        await goOn(world, "second");
        expect([n, await found(world)]).toEqual([n, whole]);
        if (sent < n) break;
      }
    },
  );

  test.each(["no network", "cut", "503"] as const)(
    "whichever question to the server has the fault: %s",
    async (how) => {
      for (let n = 1; ; n++) {
        const world = await openJob(kind);
        const { fetched } = await work(world, { fetch: { n, how } }, "first");
        await goOn(world, "second");
        expect([n, await found(world)]).toEqual([n, whole]);
        if (fetched < n) break;
      }
    },
  );
});
