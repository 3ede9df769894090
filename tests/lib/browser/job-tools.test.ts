import { expect, test, vi } from "vitest";
import { jobStore, type Send } from "../../../lib/browser/job-tools.ts";
import type { Command } from "../../../lib/library/commands/command.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { isJob } from "../../../lib/library/job.ts";
import { newId } from "../../../lib/lecture/record.ts";
import { REQUEST } from "../jobs/fake-tools.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

vi.mock("../../../lib/browser/report.ts", () => ({ report: () => undefined }));

const ENDING = {
  state: "done",
  text: "A summary.",
  source: { by: "model", name: "small" },
  language: "en",
  failure: null,
} as const;

const REFUSED = { status: "refused", reason: "bad-input" } as const;

/** A job that somebody works on, in a library whose answer to its first end is `answers`. */
async function claimed(
  answers: readonly { readonly status: "refused"; readonly reason: "bad-input" | "disk-full" | "no-answer" }[],
) {
  const library = await openTestLibrary();
  const lectureId = await library.save();
  await library.perform("queueSummaries", { jobs: [{ id: "one", lectureId, request: REQUEST, urgent: true }] });
  const left = [...answers];
  const send: Send = async (type, input) => {
    const refused = type === "endJob" ? left.shift() : undefined;
    return refused ?? run(library.database, { opId: newId(), type, input } as Command);
  };
  const store = jobStore(send, "me");
  const job = await store.claim();
  const now = async () => (await library.database.jobs.toArray()).find(isJob);
  return { store, id: job?.id ?? "", now, ...library };
}

test.each([
  ["whose language is none", { language: "no such language" }, /^A summary\.$/],
  ["by a model with an endless name", { source: { by: "model", name: "m".repeat(501) } }, /^A summary\.$/],
  ["that is longer than one may be", { text: "long ".repeat(200_001) }, /^long .*long…$/],
] as const)("a summary %s is kept all the same, and the job says so", async (_, odd, text) => {
  const { store, id, now, database } = await claimed([]);
  await store.end(id, { ...ENDING, ...odd });
  const [summary] = await database.summaries.toArray();
  expect(summary?.text).toMatch(text);
  expect(summary).toMatchObject({ source: { by: "model" }, language: null });
  expect(await now()).toMatchObject({
    state: "failed",
    failure: { reason: "cut-to-fit" },
    summaryId: summary?.id,
  });
});

test("a summary whose text is none at all ends its job with that word: it is not handed over for ever", async () => {
  const { store, id, now, database } = await claimed([REFUSED, REFUSED]);
  await store.end(id, ENDING);
  expect(await now()).toMatchObject({ state: "failed", failure: { reason: "not-taken" } });
  expect(await database.summaries.count()).toBe(0);
});

test("of work that made no text no summary is said to be kept", async () => {
  const { store, id, now } = await claimed([REFUSED]);
  await store.end(id, { ...ENDING, text: "" });
  expect(await now()).toMatchObject({ state: "failed", failure: { reason: "unknown", detail: "bad-input" } });
});

test("a text that there is no room for at the second try either is handed over again", async () => {
  const { store, id, database } = await claimed([REFUSED, { status: "refused", reason: "disk-full" }]);
  await expect(store.end(id, ENDING)).rejects.toThrow("disk-full");
  await store.end(id, ENDING);
  expect((await database.summaries.toArray()).map((summary) => summary.text)).toEqual(["A summary."]);
});

test("a job that cannot be ended for a while, as on a full disk, is ended later with what it has made", async () => {
  const { store, id, database } = await claimed([{ status: "refused", reason: "disk-full" }]);
  await expect(store.end(id, ENDING)).rejects.toThrow("disk-full");
  await store.end(id, ENDING);
  expect((await database.summaries.toArray()).map(({ text }) => text)).toEqual(["A summary."]);
});

test("a job whose end nobody hears, as the worker dies again and again, is handed over as soon as somebody does", async () => {
  const { store, id, database } = await claimed(
    Array.from({ length: 7 }, () => ({ status: "refused", reason: "no-answer" }) as const),
  );
  await store.end(id, ENDING);
  expect((await database.summaries.toArray()).map(({ text }) => text)).toEqual(["A summary."]);
});
