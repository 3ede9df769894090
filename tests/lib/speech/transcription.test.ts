import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerForm } from "../../../lib/speech/answer-form.ts";
import { speechServer } from "../../../lib/speech/transcription.ts";
import { wavOf } from "../../../lib/speech/wav.ts";
import { ModelError } from "../../../lib/summary/model-failure.ts";
import type { Fetch } from "../../../lib/summary/model-request.ts";
import { type SpeechServer, startSpeechServer } from "../../setup/speech-server.ts";
import { spokenSamples } from "../../setup/spoken-sound.ts";

let server: SpeechServer;
beforeAll(async () => {
  server = await startSpeechServer();
});
afterAll(() => server.close());

const sound = { file: wavOf(spokenSamples(6, 16_000)), seconds: 6 };

interface Asking {
  readonly patience?: number;
  readonly isAllowed?: boolean;
}

function hear(model: string, { patience = 5000, isAllowed = true }: Asking = {}) {
  return speechServer({ base: server.base, model, key: "the-key", isAllowed }, { fetch, patience });
}

const still = () => new AbortController().signal;

async function failure(answer: Promise<unknown>) {
  const error: unknown = await answer.catch((each: unknown) => each);
  if (error instanceof ModelError) return error.failure;
  throw new Error("It did not fail", { cause: error });
}

test("the server hears each word at its time", async () => {
  const { cues, language } = await hear("whisper-1")(sound, still());
  expect(cues.map(({ text }) => text)).toEqual(["m0s0.", "m0s1.", "m0s2.", "m0s3.", "m0s4.", "m0s5."]);
  for (const [at, { startSeconds }] of cues.entries()) expect(startSeconds).toBeCloseTo(at + 0.3, 1);
  expect(language).toBe("en");
  expect(server.asked.at(-1)).toMatchObject({
    model: "whisper-1",
    format: "verbose_json",
    language: null,
    authorization: "Bearer the-key",
    seconds: 6,
  });
});

test.each(["segments", "subrip", "text-only", "no-words"])(
  "a server that answers in the manner of “%s” is asked for what it has, and then at once",
  async (model) => {
    const ask = hear(model);
    const words = async () => (await ask(sound, still())).cues.map(({ text }) => text).join(" ");
    expect((await words()).replaceAll(".", "")).toBe("m0s0 m0s1 m0s2 m0s3 m0s4 m0s5");
    const before = server.asked.length;
    await words();
    expect(server.asked.length).toBe(before + 1);
  },
);

const isPart = ({ seconds }: { readonly seconds: number }) => seconds > 1;

test("which form a server has is found out with a second of silence: a part is sent once", async () => {
  for (const model of ["whisper-1", "text-only", "subrip", "segments", "no-words"]) {
    const before = server.asked.length;
    await hear(model)(sound, still());
    expect([model, server.asked.slice(before).filter(isPart).length]).toEqual([model, 1]);
  }
});

test("whoever dies with the first part under way has it sent once more, in the form that was found", async () => {
  for (const model of ["whisper-1", "text-only", "subrip", "segments", "no-words"]) {
    const before = server.asked.length;
    let form: AnswerForm | null = null;
    const access = { base: server.base, model, key: "the-key", isAllowed: true };
    const dies = new AbortController();
    const breaks: Fetch = async (address, init) => {
      const answer = await fetch(address, init);
      if (isPart(server.asked.at(-1) ?? { seconds: 0 })) dies.abort(new Error("Died"));
      return answer;
    };
    const tools = { patience: 5000, onForm: (found: AnswerForm) => void (form = found) };
    await expect(speechServer(access, { ...tools, fetch: breaks })(sound, dies.signal)).rejects.toThrow("Died");
    await speechServer(access, { ...tools, fetch, form })(sound, still());
    expect([model, server.asked.slice(before).filter(isPart).length]).toEqual([model, 2]);
  }
});

test("a server that cannot do with so little is asked for the part in the same form", async () => {
  const before = server.asked.length;
  expect((await hear("no-silence")(sound, still())).timed).toBe(true);
  expect(server.asked.slice(before).map(({ seconds, format }) => [seconds, format])).toEqual([
    [1, "verbose_json"],
    [6, "verbose_json"],
  ]);
});

test("a server that finds its form missing only with the part is asked for the others", async () => {
  const before = server.asked.length;
  await hear("late-refusal")(sound, still());
  expect(
    server.asked
      .slice(before)
      .filter(isPart)
      .map(({ format }) => format),
  ).toEqual(["verbose_json", "json"]);
});

test("the sound is not sent to a server that refuses the silence", async () => {
  for (const model of ["unauthorised", "later", "forbidden", "html", "cut", "unheard-of"]) {
    const before = server.asked.length;
    await failure(hear(model)(sound, still()));
    expect([model, server.asked.slice(before).filter(isPart)]).toEqual([model, []]);
  }
});

test("a server that answered in one form before is asked for that one at once", async () => {
  const forms: string[] = [];
  const onForm = (form: string) => void forms.push(form);
  const access = { base: server.base, model: "text-only", key: "the-key", isAllowed: true };
  await speechServer(access, { fetch, patience: 5000, onForm })(sound, still());
  expect(forms).toEqual(["text"]);
  const before = server.asked.length;
  await speechServer(access, { fetch, patience: 5000, form: "text", onForm })(sound, still());
  expect(server.asked.length).toBe(before + 1);
  expect(forms).toEqual(["text"]);
});

test("and for the others where it has that one no more", async () => {
  const forms: string[] = [];
  const access = { base: server.base, model: "subrip", key: "the-key", isAllowed: true };
  await speechServer(access, { fetch, patience: 5000, form: "text", onForm: (form) => void forms.push(form) })(
    sound,
    still(),
  );
  expect(forms).toEqual(["srt"]);
});

test("noise and music, in which SubRip has no caption, are silence and no failure", async () => {
  const noise = { file: wavOf(new Int16Array(16_000 * 6)), seconds: 6 };
  expect((await hear("subrip")(noise, still())).cues).toEqual([]);
});

test.each(["wrong-times", "beyond"])("times that cannot be are spread: %s", async (model) => {
  const { cues, timed } = await hear(model)(sound, still());
  expect(timed).toBe(false);
  expect(cues.map(({ startSeconds }) => Math.round(startSeconds))).toEqual([0, 1, 2, 3, 4, 5]);
});

test.each([
  ["unauthorised", { reason: "key-refused", status: 401 }],
  ["busy", { reason: "too-many", seconds: 1 }],
  ["later", { reason: "too-many", seconds: 3600 }],
  ["forbidden", { reason: "origin-refused", status: 403 }],
  ["html", { reason: "not-json" }],
  ["empty", { reason: "empty" }],
  ["cut", { reason: "cut" }],
  ["garbage", { reason: "cut" }],
  ["huge", { reason: "endless" }],
  ["elsewhere", { reason: "redirected" }],
  ["error-in-200", { reason: "refused", detail: "CUDA is out of memory" }],
  ["unheard-of", { reason: "no-model" }],
])("a server that is %s is told apart", async (model, expected) => {
  const failed = await failure(hear(model)(sound, still()));
  expect(failed).toMatchObject({ ...expected, host: server.host });
  expect(JSON.stringify(failed)).not.toContain("the-key");
});

test("a part that is too large for the server is known as such", async () => {
  const long = { file: wavOf(spokenSamples(60, 16_000)), seconds: 60 };
  expect(await failure(hear("small")(long, still()))).toMatchObject({ reason: "too-long", status: 413 });
});

test("a server that says nothing for too long is given up", async () => {
  expect(await failure(hear("silent", { patience: 100 })(sound, still()))).toMatchObject({ reason: "timed-out" });
});

test("nothing is sent where the person has taken the permission back", async () => {
  const before = server.requests;
  expect(await failure(hear("whisper-1", { isAllowed: false })(sound, still()))).toMatchObject({ reason: "no-access" });
  expect(server.requests).toBe(before);
});
