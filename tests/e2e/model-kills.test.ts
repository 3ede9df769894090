import { type Page, TargetType } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ModelPerson, modelPerson, rowsOf, saveSpoken } from "./model-person.ts";
import { seededRandom } from "./seeded-random.ts";

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ res?: { status: string } } | undefined> } };

const LEAST_DEATHS = 200;
/** Lectures that are asked for at once, and how many captions each has: some seven parts for a model with so little room. */
const [ROUND, CAPTIONS, WINDOW] = [4, 160, 1600];
/** A slow machine may let each worker live longer: then it takes more of them. */
const MOST_ROUNDS = 40;
/** Half a minute on a quiet machine; one that is slow to kill needs many more rounds, in milliseconds. */
const MOST_TIME = 600_000;
/** Once in so many deaths the document that does the work is closed as well, as when the browser runs out of memory. */
const DOCUMENT_TOO = 40;
/** How long a worker may live at first, and at most, in milliseconds. */
const [LIFE, LONGEST_LIFE] = [120, 3000];
/** A while in which all would have been done in peace, in milliseconds. */
const PATIENCE = 60_000;

interface Row {
  readonly id: string;
  readonly state: string;
  readonly finished?: readonly (readonly string[])[];
}

let me: ModelPerson;
let page: Page;
// Each attempt begins with a library of its own.
beforeEach(async () => {
  me = await modelPerson();
  page = await me.openOptions("#settings");
  await me.useModel(page, "tiny", { window: WINDOW });
  me.server.pace = 25;
});
afterEach(() => me.close());

test(
  `in ${LEAST_DEATHS} deaths of the worker no finished part of a summary is lost, and no summary is left lying`,
  async () => {
    const random = seededRandom(20_261_128);
    const dead: string[] = [];
    me.browser.on(
      "targetdestroyed",
      (target) => target.type() === TargetType.SERVICE_WORKER && dead.push(target.url()),
    );
    const most = new Map<string, number>();
    const ids: string[] = [];
    let closed = 0;
    for (let round = 0; dead.length < LEAST_DEATHS && round < MOST_ROUNDS; round++) {
      const asked = await ask(round);
      ids.push(...asked);
      for (let life = LIFE; (await openJobs(most)) > 0 && dead.length < LEAST_DEATHS + 20;) {
        const before = `${dead.length} ${me.server.asked.length}`;
        await pause(random() * life);
        // The worker may be on its way up or down: then there is none to kill.
        await me.killWorker().catch(() => null);
        // Where nothing moves any more, nothing would wake it for half a minute, or this machine needs longer lives.
        life = `${dead.length} ${me.server.asked.length}` === before ? Math.min(life * 1.2, LONGEST_LIFE) : LIFE;
        if (life > LIFE * 2) await wakeWorker();
        if (Math.floor(dead.length / DOCUMENT_TOO) > closed) {
          closed++;
          await closeDocument();
        }
      }
    }
    const limit = Date.now() + PATIENCE;
    while ((await openJobs(most)) > 0 && Date.now() < limit) await pause(200);
    expect(dead.length).toBeGreaterThanOrEqual(LEAST_DEATHS);
    expect(closed).toBeGreaterThan(2);
    expect(await rowsOf(page, "jobs")).toEqual([]);
    const summaries = await rowsOf<{ lectureId: string; text: string; deletedAt: string | null }>(page, "summaries");
    expect(summaries.map(({ lectureId }) => lectureId).toSorted()).toEqual(ids.toSorted());
    expect(
      summaries.filter(({ text, deletedAt }) => deletedAt !== null || !text.startsWith("The moon raises")),
    ).toEqual([]);
    expect(partsAskedAgain()).toBeLessThanOrEqual(closed);
  },
  MOST_TIME,
);

/** Saves some lectures and asks for their summaries; both are repeated until they are answered. */
async function ask(round: number): Promise<string[]> {
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
async function openJobs(most: Map<string, number>): Promise<number> {
  const jobs = (await rowsOf<Row>(page, "jobs")).filter(({ state }) => state !== "text");
  for (const { id, finished = [] } of jobs) {
    const count = finished.flat().length;
    if (count < (most.get(id) ?? 0)) throw new Error(`Of job ${id} ${most.get(id)} parts were finished, now ${count}`);
    most.set(id, count);
  }
  return jobs.filter(({ state }) => state === "waiting" || state === "running").length;
}

/** Questions that the server got twice: only those under way when the document was closed may be among them. */
function partsAskedAgain(): number {
  const questions = me.server.asked.filter(({ path }) => path.endsWith("/completions"));
  const different = new Set(questions.map(({ prompt, part }) => `${/Title: (.*)/.exec(prompt)?.[1]} ${part}`));
  return questions.length - different.size;
}

async function closeDocument(): Promise<void> {
  const document = me.browser.targets().find((target) => target.url().endsWith("/offscreen.html"));
  const opened = await document?.asPage().catch(() => null);
  await Promise.race([opened?.close().catch(() => null), pause(1000)]);
  await wakeWorker();
}

/** Whatever wakes the worker finds the work lying; nobody waits for the answer of one that may die. */
async function wakeWorker(): Promise<void> {
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
