import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runSpeech, type SpeechTools } from "../../../lib/jobs/run-speech.ts";
import { wait } from "../../../lib/jobs/wait.ts";
import type { NewTranscript } from "../../../lib/library/commands/command.ts";
import type { Ending } from "../../../lib/library/commands/job-command.ts";
import { claimed, type Kept, newJob } from "../../../lib/library/job-states.ts";
import type { Job, Sound } from "../../../lib/library/job.ts";
import { openFile } from "../../../lib/speech/open-sound.ts";
import { SoundError } from "../../../lib/speech/sound-error.ts";
import type { OpenSound } from "../../../lib/speech/sound-track.ts";
import { speechServer } from "../../../lib/speech/transcription.ts";
import { wavOf } from "../../../lib/speech/wav.ts";
import { type SpeechServer, startSpeechServer } from "../../setup/speech-server.ts";
import { spokenSamples, wordOf } from "../../setup/spoken-sound.ts";

const NOW = "2026-05-14T13:38:00.000Z";
/** Two parts and a bit, in which for some seconds nobody speaks. */
const [LENGTH, LONGEST] = [90, 40];
const isSilent = (second: number) => second >= 24 && second < 28;
const WORDS = Array.from({ length: LENGTH }, (_, at) => at)
  .filter((at) => !isSilent(at))
  .map(wordOf);

let server: SpeechServer;
let sound: Blob;
beforeAll(async () => {
  server = await startSpeechServer();
  sound = wavOf(spokenSamples(LENGTH, 16_000, isSilent));
});
afterAll(() => server.close());
beforeEach(() => void server.asked.splice(0));

function speechJob(kept: Partial<Job> = {}): Job {
  const where: Sound = { from: "file", name: "talk" };
  const request = { by: "speech", template: null, prompt: "", language: null, sound: where } as const;
  return { ...claimed(newJob({ id: "speech:1", lectureId: "talk", request, urgent: true }, NOW), "me", NOW), ...kept };
}

interface World {
  readonly model?: string;
  readonly open?: SpeechTools["open"];
  /** What the library answers each time that something is kept. */
  readonly answers?: ("go-on" | "stop" | "lost")[];
  readonly deliver?: SpeechTools["deliver"];
  readonly patience?: number;
}

function speechTools({
  model = "whisper-1",
  open = () => openFile(sound),
  answers = [],
  deliver,
  patience = 20_000,
}: World = {}) {
  const kept: Kept[] = [];
  const endings: Ending[] = [];
  const delivered: NewTranscript[] = [];
  const forgotten: Sound[] = [];
  const reported: unknown[] = [];
  const access = { base: server.base, model, key: null, isAllowed: true };
  const tools: SpeechTools = {
    store: {
      claim: async () => null,
      keep: async (_, given) => {
        kept.push(structuredClone(given));
        return answers.shift() ?? "go-on";
      },
      end: async (_, ending) => void endings.push(ending),
    },
    open,
    patience,
    recognition: async () => ({ model, hear: speechServer(access, { fetch, patience: 20_000 }) }),
    deliver: deliver ?? (async (_, transcript) => void delivered.push(transcript)),
    forget: async (each) => void forgotten.push(each),
    longest: LONGEST,
    now: Date.now,
    // Pauses are short; the lease is kept now and then.
    wait: async (ms, signal) => wait(ms === 3000 ? 50 : 1, signal),
    report: (error) => void reported.push(error),
  };
  return { tools, kept, endings, delivered, forgotten, reported };
}

/** What the server was asked with the sound itself, and not with a moment of silence to find out how it answers. */
const parts = () => server.asked.filter(({ seconds }) => seconds > 1);

const spoken = (transcript: NewTranscript | undefined) =>
  transcript?.cues.flatMap(({ text }) => text.replaceAll(".", "").split(" "));

describe("a transcript from sound", () => {
  test("says every word once, at its time, and names its model", async () => {
    const { tools, endings, delivered, forgotten, kept } = speechTools();
    await runSpeech(speechJob(), tools);
    expect(endings).toMatchObject([{ state: "done", text: "", failure: null }]);
    const [transcript] = delivered;
    expect(spoken(transcript)).toEqual(WORDS);
    expect(transcript).toMatchObject({ origin: "speech", language: "en", recogniser: { name: "whisper-1" } });
    for (const { startSeconds, text } of transcript?.cues ?? []) {
      const [, minutes, seconds] = /m(\d+)s(\d+)/.exec(text) ?? [];
      expect(Math.abs(startSeconds - Number(minutes) * 60 - Number(seconds))).toBeLessThan(1);
    }
    expect(parts().length).toBe(3);
    expect(Math.max(...server.asked.map(({ bytes }) => bytes))).toBeLessThanOrEqual(LONGEST * 32_000 + 44);
    expect(forgotten).toEqual([{ from: "file", name: "talk" }]);
    // Until the sound is open nobody knows how many parts it has.
    const shown = kept.flatMap(({ progress }) => (progress ? [`${progress.part} of ${progress.parts}`] : []));
    expect(new Set(shown)).toEqual(new Set(["1 of 3", "2 of 3", "3 of 3"]));
    expect(kept.at(-1)?.progress?.secondsLeft).toBeDefined();
  });

  test("is in the language that the person says is spoken, and the server is told its code", async () => {
    const { tools, delivered } = speechTools();
    const job = speechJob();
    await runSpeech({ ...job, request: { ...job.request, spoken: "zh-Hant" } }, tools);
    expect(delivered).toMatchObject([{ language: "zh-Hant" }]);
    expect(parts().map(({ language }) => language)).toEqual(["zh", "zh", "zh"]);
  });

  test("goes on after the last finished part, whoever worked on it before", async () => {
    const first = speechTools({ answers: Array.from({ length: 1 }, () => "go-on" as const) });
    await runSpeech(speechJob(), first.tools);
    const after = first.kept.find(({ finished }) => finished[0]?.length === 2);
    server.asked.splice(0);
    const second = speechTools();
    await runSpeech(speechJob(after), second.tools);
    expect(parts().length).toBe(1);
    expect(spoken(second.delivered[0])).toEqual(WORDS);
  });

  test("with all parts heard needs no sound any more", async () => {
    const first = speechTools();
    await runSpeech(speechJob(), first.tools);
    const after = first.kept.findLast(({ finished }) => finished[0]?.length === 3);
    const second = speechTools({ open: () => Promise.reject(new SoundError("sound-gone")) });
    await runSpeech(speechJob(after), second.tools);
    expect(spoken(second.delivered[0])).toEqual(WORDS);
  });

  test("ends when it is stopped, and keeps sound and parts for later", async () => {
    const { tools, endings, delivered, forgotten } = speechTools({ answers: ["go-on", "stop", "stop"] });
    await runSpeech(speechJob(), tools);
    expect(endings).toMatchObject([{ state: "stopped" }]);
    expect([delivered, forgotten]).toEqual([[], []]);
  });

  test("gives way without a word when it was lost to somebody else", async () => {
    const { tools, endings, delivered } = speechTools({ answers: ["go-on", "lost", "lost", "lost"] });
    await runSpeech(speechJob(), tools);
    expect([endings, delivered]).toEqual([[], []]);
  });

  test("asks a server that takes only little for smaller parts", async () => {
    const { tools, delivered, kept } = speechTools({ model: "small" });
    await runSpeech(speechJob(), tools);
    expect(spoken(delivered[0])).toEqual(WORDS);
    expect(kept.at(-1)?.begun?.room).toBeLessThanOrEqual(LONGEST / 2);
  });

  test("waits as long as a busy server asks for", async () => {
    const { tools, endings, kept } = speechTools({ model: "busy" });
    await runSpeech(speechJob(), tools);
    expect(endings).toMatchObject([{ state: "done" }]);
    expect(kept.some(({ progress }) => progress?.waitsUntil !== undefined)).toBe(true);
  });

  test("waits with its words until the library takes them", async () => {
    let refused = 2;
    const taken: NewTranscript[] = [];
    const { tools, endings } = speechTools({
      deliver: async (_, transcript) => {
        if (refused-- > 0) throw new Error("disk-full");
        taken.push(transcript);
      },
    });
    await runSpeech(speechJob(), tools);
    expect([taken.length, endings[0]?.state]).toEqual([1, "done"]);
    expect(parts().length).toBe(3);
  });

  test.each([
    ["unauthorised", "key-refused", 0],
    ["html", "not-json", 0],
    ["empty", "empty", 1],
    ["cut", "cut", 0],
    ["later", "too-many", 0],
    // Not even a moment of silence.
    ["tiny", "too-long", 0],
  ])("fails by its name where the server is %s, and asks no more than it must", async (model, reason, times) => {
    const { tools, endings, delivered, reported } = speechTools({ model });
    await runSpeech(speechJob(), tools);
    expect(endings).toMatchObject([{ state: "failed", failure: { reason, host: server.host } }]);
    expect([delivered, reported]).toEqual([[], []]);
    expect(parts()).toHaveLength(times);
  });

  test("in which nobody speaks says so, and asks nobody", async () => {
    const { tools, endings } = speechTools({ open: () => openFile(wavOf(new Int16Array(16_000 * 30))) });
    await runSpeech(speechJob(), tools);
    expect(endings).toMatchObject([{ state: "failed", failure: { reason: "no-speech" } }]);
    expect(server.asked).toEqual([]);
  });

  test("of what is no sound says so", async () => {
    const { tools, endings } = speechTools({ open: () => openFile(new Blob(["no sound at all, but a text"])) });
    await runSpeech(speechJob(), tools);
    expect(endings).toMatchObject([{ state: "failed", failure: { reason: "not-sound" } }]);
  });

  const never = async () => new Promise<OpenSound>(() => {});
  /** A sound of which nothing comes. */
  async function stalled(closed: string[] = []) {
    async function* from(): AsyncGenerator<Int16Array> {
      await never();
      yield new Int16Array();
    }
    return { seconds: LENGTH, from, close: () => void closed.push("closed") };
  }

  test.each([
    ["opened", never],
    ["read", stalled],
  ])("hears that it is to stop while its sound is %s and nothing comes", async (_, open) => {
    const { tools, endings } = speechTools({ open: () => open(), answers: ["go-on", "stop", "stop"] });
    await runSpeech(speechJob(), tools);
    expect(endings).toMatchObject([{ state: "stopped" }]);
  });

  test("closes a sound of which nothing comes, and makes room for the next", async () => {
    const closed: string[] = [];
    const { tools, endings } = speechTools({ open: () => stalled(closed), patience: 50 });
    await runSpeech(speechJob(), tools);
    expect(endings).toMatchObject([{ state: "failed", failure: { reason: "damaged" } }]);
    expect(closed).toContain("closed");
  });

  test.each([
    [{ from: "file", name: "talk" }, { reason: "damaged" }],
    [
      { from: "address", address: "https://sound.example/talk.mp3" },
      { reason: "sound-not-there", host: "sound.example" },
    ],
  ] as const)("that breaks off in the middle says whose fault that is: %j", async (where, failure) => {
    async function* from(): AsyncGenerator<Int16Array> {
      yield spokenSamples(10, 16_000);
      throw new TypeError("Failed to fetch");
    }
    const { tools, endings } = speechTools({ open: async () => ({ seconds: LENGTH, from, close() {} }) });
    const job = speechJob();
    await runSpeech({ ...job, request: { ...job.request, sound: where } }, tools);
    expect(endings).toMatchObject([{ state: "failed", failure }]);
  });
});
