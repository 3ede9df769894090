import { type Page, TargetType } from "puppeteer-core";
import { expect } from "vitest";
import { type ModelPerson, rowsOf, saveSpoken } from "./model-person.ts";
import { seededRandom } from "./seeded-random.ts";

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ res?: { status: string } } | undefined> } };

/** Lectures that are asked for at once, and how many captions each has: some seven parts for a model with so little room. */
const [ROUND, CAPTIONS, WINDOW] = [4, 160, 1600];
/** Once in so many deaths the document that does the work is closed as well, as when the browser runs out of memory. */
const DOCUMENT_TOO = 20;
/** How long a worker may live, in milliseconds. */
const LIFE = 120;
/** Pieces that the server's answers come in, at least. */
const PIECES = 5;
/** How long each piece takes, in milliseconds: at first, and at most. */
const [PACE, SLOWEST_PACE] = [25, 500];
/** A while in which all would have been done in peace, in milliseconds. */
const PATIENCE = 60_000;

interface Row {
  readonly id: string;
  readonly state: string;
  readonly finished?: readonly (readonly string[])[];
}

interface Deaths {
  /** How many are tried for. */
  readonly deaths: number;
  /** Time after which it is left at those there were, in milliseconds. */
  readonly limit: number;
}

/**
 * Asks for summaries, one round of lectures after the other, while the worker dies again and again; then all of them
 * must be there. Gives how often it died.
 */
export async function summariesThroughDeaths(me: ModelPerson, page: Page, wanted: Deaths): Promise<number> {
  const random = seededRandom(20_261_128);
  let dead = 0;
  me.browser.on("targetdestroyed", (target) => {
    if (target.type() === TargetType.SERVICE_WORKER) dead++;
  });
  await me.useModel(page, "tiny", { window: WINDOW });
  me.server.pace = PACE;
  const most = new Map<string, number>();
  const ids: string[] = [];
  let closed = 0;
  const end = Date.now() + wanted.limit;
  const goesOn = () => dead < wanted.deaths && Date.now() < end;
  for (let round = 0; goesOn(); round++) {
    ids.push(...(await ask(page, round)));
    while (goesOn() && (await openJobs(page, most)) > 0) {
      const began = Date.now();
      await wakeWorker(page);
      await pause(random() * LIFE);
      // The worker may be on its way up or down: then there is none to kill.
      await me.killWorker().catch(() => null);
      // An answer takes as long as a life, on a machine that is slow at killing too: a round is many deaths long.
      me.server.pace = Math.min(Math.max((Date.now() - began) / PIECES, PACE), SLOWEST_PACE);
      if (Math.floor(dead / DOCUMENT_TOO) > closed) {
        closed++;
        await closeDocument(me, page);
      }
    }
  }
  me.server.pace = 0;
  await wakeWorker(page);
  const limit = Date.now() + PATIENCE;
  while ((await openJobs(page, most)) > 0 && Date.now() < limit) await pause(200);
  await expectAllMade(page, ids);
  expect(partsAskedAgain(me)).toBeLessThanOrEqual(closed);
  return dead;
}

/** Every summary that was asked for is there, whole, and no job is left. */
async function expectAllMade(page: Page, ids: readonly string[]): Promise<void> {
  expect(await rowsOf(page, "jobs")).toEqual([]);
  const summaries = await rowsOf<{ lectureId: string; text: string; deletedAt: string | null }>(page, "summaries");
  expect(summaries.map(({ lectureId }) => lectureId).toSorted()).toEqual(ids.toSorted());
  expect(summaries.filter(({ text, deletedAt }) => deletedAt !== null || !text.startsWith("The moon raises"))).toEqual(
    [],
  );
}

/** Saves some lectures and asks for their summaries; both are repeated until they are answered. */
async function ask(page: Page, round: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < ROUND; at++)
    ids.push(
      await saveSpoken(page, { key: `killed:${round}-${at}`, title: `Lecture ${round}-${at}`, captions: CAPTIONS }),
    );
  await page.evaluate(
    async (lectures, number) => {
      const request = { by: "model", template: "medium", prompt: "", language: "en" };
      const jobs = lectures.map((lectureId) => ({ id: crypto.randomUUID(), lectureId, request, urgent: false }));
      const data = { opId: `ask ${number}`, type: "queueSummaries", input: { jobs } };
      for (let answered = false; !answered;) {
        const silence = new Promise<undefined>((resolve) => setTimeout(resolve, 2000));
        const message = { id: 1, timestamp: 0, type: "run", data };
        const answer = await Promise.race([chrome.runtime.sendMessage(message).catch(() => undefined), silence]);
        answered = answer?.res?.status === "done";
      }
    },
    ids,
    round,
  );
  return ids;
}

/** How many summaries are still to be made; what a job has finished must never become less. */
async function openJobs(page: Page, most: Map<string, number>): Promise<number> {
  const jobs = (await rowsOf<Row>(page, "jobs")).filter(({ state }) => state !== "text");
  for (const { id, finished = [] } of jobs) {
    const count = finished.flat().length;
    if (count < (most.get(id) ?? 0)) throw new Error(`Of job ${id} ${most.get(id)} parts were finished, now ${count}`);
    most.set(id, count);
  }
  return jobs.filter(({ state }) => state === "waiting" || state === "running").length;
}

/** Questions that the server got twice: only those under way when the document was closed may be among them. */
function partsAskedAgain(me: ModelPerson): number {
  const questions = me.server.asked.filter(({ path }) => path.endsWith("/completions"));
  const different = new Set(questions.map(({ prompt, part }) => `${/Title: (.*)/.exec(prompt)?.[1]} ${part}`));
  return questions.length - different.size;
}

async function closeDocument(me: ModelPerson, page: Page): Promise<void> {
  const document = me.browser.targets().find((target) => target.url().endsWith("/offscreen.html"));
  const opened = await document?.asPage().catch(() => null);
  await Promise.race([opened?.close().catch(() => null), pause(1000)]);
  await wakeWorker(page);
}

/** Whatever wakes the worker finds the work lying; nobody waits for the answer of one that may die. */
async function wakeWorker(page: Page): Promise<void> {
  await page.evaluate(() => {
    const data = { opId: "wake", type: "prepare", input: {} };
    void chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: "run", data }).catch(() => null);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
