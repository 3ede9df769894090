import { expect, test, vi } from "vitest";
import { jobStore, type Send } from "../../../lib/browser/job-tools.ts";
import { isJob } from "../../../lib/library/job.ts";
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
    return refused ?? { status: "done", result: await library.perform(type, input) };
  };
  const store = jobStore(send, "me");
  const job = await store.claim();
  const now = async () => (await library.database.jobs.toArray()).find(isJob);
  return { store, id: job?.id ?? "", now, ...library };
}

test("a job whose end the library does not take has failed, and says so: it is not handed over for ever", async () => {
  const { store, id, now, database } = await claimed([{ status: "refused", reason: "bad-input" }]);
  await store.end(id, ENDING);
  expect(await now()).toMatchObject({ state: "failed", failure: { reason: "unknown", detail: "bad-input" } });
  expect(await database.summaries.count()).toBe(0);
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
