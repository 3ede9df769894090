import { describe, expect, test } from "vitest";
import { runSummary } from "../../../lib/jobs/run-summary.ts";
import { ModelError, type ModelFailure } from "../../../lib/summary/model-failure.ts";
import { fakeTools, runningJob } from "./fake-tools.ts";

const partOf = (user: string) => /This is part (\d+) of/.exec(user)?.[1] ?? "final";
const failure = (reason: ModelFailure["reason"], more: Partial<ModelFailure> = {}) =>
  new ModelError({ reason, host: "model.example", ...more });

/** A model that never answers, but ends when it is told to. */
const silent = (_: unknown, __: unknown, signal: AbortSignal) =>
  new Promise<string>((__, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });

describe("a summary in parts", () => {
  test("asks for each part, then for the whole, and ends as done", async () => {
    const { tools, endings, prompts, kept } = fakeTools(async ({ user }) => `Notes ${partOf(user)}`);
    await runSummary(runningJob(), tools);
    const parts = prompts.map(({ user }) => partOf(user));
    expect(parts).toEqual([...parts.slice(0, -1).keys()].map((at) => String(at + 1)).concat("final"));
    expect(parts.length).toBeGreaterThan(2);
    expect(prompts.at(-1)?.user).toContain("Notes 1\n\nNotes 2");
    expect(endings).toEqual([
      {
        state: "done",
        text: "Notes final",
        source: { by: "model", name: "small", prompt: "short" },
        language: "en",
        failure: null,
      },
    ]);
    expect(kept.at(-1)?.finished[0]).toHaveLength(parts.length - 1);
  });

  test("goes on after the parts that somebody else has finished", async () => {
    const first = fakeTools(async ({ user }) => `Notes ${partOf(user)}`);
    await runSummary(runningJob(), first.tools);
    const { begun } = first.kept.at(-1) ?? { begun: null };
    const second = fakeTools(async ({ user }) => `Later ${partOf(user)}`);
    await runSummary(runningJob({ begun, finished: [["Notes 1", "Notes 2"]] }), second.tools);
    expect(second.prompts.map(({ user }) => partOf(user))[0]).toBe("3");
    expect(second.prompts.at(-1)?.user).toContain("Notes 1\n\nNotes 2\n\nLater 3");
  });

  test("begins anew when the text or the room is another one by now", async () => {
    const { tools, prompts } = fakeTools(async ({ user }) => `Notes ${partOf(user)}`);
    await runSummary(runningJob({ begun: { text: "transcript other", room: 200 }, finished: [["Old notes"]] }), tools);
    expect(prompts.map(({ user }) => partOf(user))[0]).toBe("1");
    expect(JSON.stringify(prompts)).not.toContain("Old notes");
  });

  test("asks for no further part before the last one is kept", async () => {
    const { tools, kept, prompts } = fakeTools(async ({ user }) => `Notes ${partOf(user)}`);
    let refused = 0;
    const { keep } = tools.store;
    const stubborn = {
      ...tools.store,
      keep: async (id: string, given: Parameters<typeof keep>[1]) => {
        if (given.finished.flat().length === 1 && refused++ < 3) throw new Error("the background does not answer");
        return keep(id, given);
      },
    };
    await runSummary(runningJob(), { ...tools, store: stubborn });
    expect(refused).toBeGreaterThan(3);
    expect(kept.some(({ finished }) => finished.flat().length === 1)).toBe(true);
    expect(prompts.map(({ user }) => partOf(user)).filter((part) => part === "2")).toHaveLength(1);
  });
});

describe("a summary whose end nobody takes", () => {
  test("waits until somebody does, and its model is not asked again", async () => {
    const { tools, endings, prompts, reported } = fakeTools(async () => "The whole summary", { captions: 4 });
    let refused = 0;
    const stubborn = {
      ...tools.store,
      end: async (...ending: Parameters<typeof tools.store.end>) => {
        if (refused++ < 5) throw new Error("the background does not answer");
        return tools.store.end(...ending);
      },
    };
    await runSummary(runningJob(), { ...tools, store: stubborn });
    expect(endings).toMatchObject([{ state: "done", text: "The whole summary" }]);
    expect(prompts).toHaveLength(1);
    expect(reported).toHaveLength(1);
  });

  test("is let go when somebody else works on it by then", async () => {
    const { tools, answers } = fakeTools(async () => "The whole summary", { captions: 4 });
    let refused = 0;
    const end = async () => {
      refused++;
      answers.push("lost");
      throw new Error("the background does not answer");
    };
    await runSummary(runningJob(), { ...tools, store: { ...tools.store, end } });
    expect(refused).toBeGreaterThan(0);
  });
});

describe("a summary that does not come to its end", () => {
  test("keeps what was finished when the person stops it", async () => {
    const { tools, endings, answers } = fakeTools(async ({ user }, heard, signal) => {
      if (partOf(user) !== "2") return `Notes ${partOf(user)}`;
      heard("half a note");
      answers.push("stop");
      return silent(null, null, signal);
    });
    await runSummary(runningJob(), tools);
    expect(endings).toMatchObject([{ state: "stopped", text: "Notes 1\n\nhalf a note", failure: null }]);
  });

  test("is left alone when somebody else works on it by now", async () => {
    const { tools, endings, answers } = fakeTools(silent);
    answers.push("go-on", "lost");
    await runSummary(runningJob(), tools);
    expect(endings).toEqual([]);
  });

  test("keeps what had arrived of an answer that was cut", async () => {
    const cut = new ModelError({ reason: "cut", host: "model.example" }, "The moon pulls");
    const { tools, endings } = fakeTools(() => Promise.reject(cut), { captions: 4 });
    await runSummary(runningJob(), tools);
    expect(endings).toMatchObject([{ state: "failed", text: "The moon pulls", failure: { reason: "cut" } }]);
  });

  test("says why, and keeps the notes that there are", async () => {
    const { tools, endings } = fakeTools(async ({ user }) => {
      if (partOf(user) === "3") throw failure("key-refused", { status: 401 });
      return `Notes ${partOf(user)}`;
    });
    await runSummary(runningJob(), tools);
    expect(endings).toMatchObject([
      { state: "failed", text: "Notes 1\n\nNotes 2", failure: { reason: "key-refused", status: 401 } },
    ]);
  });

  test.each([
    ["gone", { read: async () => null }],
    ["not-set", { writerFor: () => Promise.reject(failure("not-set")) }],
    ["unknown", { read: () => Promise.reject(new TypeError("something else")) }],
  ])("because of %s", async (reason, patch) => {
    const { tools, endings } = fakeTools(async () => "never");
    await runSummary(runningJob(), { ...tools, ...patch });
    expect(endings).toMatchObject([{ state: "failed", text: "", failure: { reason } }]);
  });

  test("because there is no text", async () => {
    const { tools, endings } = fakeTools(async () => "never", { captions: 0 });
    const read = async () => {
      const subject = await tools.read(runningJob());
      return subject && { ...subject, facts: { ...subject.facts, description: "" } };
    };
    await runSummary(runningJob(), { ...tools, read });
    expect(endings).toMatchObject([{ failure: { reason: "no-text" } }]);
  });
});

describe("a server that is busy", () => {
  test("is asked again when it says, and meanwhile that is told", async () => {
    let times = 0;
    const { tools, endings, pauses, kept } = fakeTools(
      async () => {
        if (times++ === 0) throw failure("too-many", { seconds: 20 });
        return "The summary";
      },
      { captions: 4 },
    );
    await runSummary(runningJob(), tools);
    expect(pauses).toContain(20_000);
    expect(kept.some(({ progress }) => progress?.waitsUntil === "2026-05-14T13:38:20.000Z")).toBe(true);
    expect(endings).toMatchObject([{ state: "done", text: "The summary" }]);
  });

  test("for an hour is not waited for", async () => {
    const { tools, endings } = fakeTools(() => Promise.reject(failure("too-many", { seconds: 3600 })));
    await runSummary(runningJob(), tools);
    expect(endings).toMatchObject([{ state: "failed", failure: { reason: "too-many", seconds: 3600 } }]);
  });

  test("that is loading its model is asked a few times, and then no more", async () => {
    const { tools, endings, prompts } = fakeTools(() => Promise.reject(failure("server-error", { status: 503 })));
    await runSummary(runningJob(), tools);
    expect(prompts).toHaveLength(3);
    expect(endings).toMatchObject([{ state: "failed", failure: { reason: "server-error" } }]);
  });
});

describe("an answer that the server cut off", () => {
  test("says so on its version", async () => {
    const { tools, endings } = fakeTools(async () => ({ text: "The moon pulls the s", cutOff: "length" }), {
      captions: 4,
    });
    await runSummary(runningJob(), tools);
    expect(endings).toMatchObject([{ state: "done", source: { cutOff: "length" } }]);
  });

  test("is gone on with: the model sees what it wrote, and both are one version", async () => {
    const { tools, endings, prompts } = fakeTools(async () => "ea twice a day.", { captions: 4 });
    await runSummary(runningJob({}, { soFar: "The moon pulls the s" }), tools);
    expect(prompts.at(-1)?.soFar?.text).toBe("The moon pulls the s");
    expect(endings).toMatchObject([{ state: "done", text: "The moon pulls the sea twice a day." }]);
    expect(endings[0]?.source.cutOff).toBeUndefined();
  });

  test("loses nothing of the first half when the second one fails", async () => {
    const cut = new ModelError({ reason: "cut", host: "model.example" }, "ea tw");
    const { tools, endings } = fakeTools(() => Promise.reject(cut), { captions: 4 });
    await runSummary(runningJob({}, { soFar: "The moon pulls the s" }), tools);
    expect(endings).toMatchObject([{ state: "failed", text: "The moon pulls the sea tw" }]);
  });
});
