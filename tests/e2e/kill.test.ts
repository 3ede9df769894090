import { afterAll, beforeAll, expect, test } from "vitest";
import { TargetType, type Page } from "puppeteer-core";
import { tides } from "./lecture-page.ts";
import { find, person, untilReads, type Person } from "./person.ts";
import { seededRandom } from "./seeded-random.ts";

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: { status: string } } | undefined> } };

const SAVES = 60;
const MOST_TRIES = 400;

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

/** What is in the library, read past Lectern's own code. */
async function readLibrary(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("lectern");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
    });
    const all = (store: string) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
      });
    return { lectures: await all("lectures"), summaries: await all("summaries"), tallies: await all("tallies") };
  });
}

test(`of ${SAVES} saves while the worker is killed at random, none is lost, doubled or torn`, async () => {
  const random = seededRandom(20_261_123);
  const tab = await me.visit(tides);
  const popup = await me.press(tab);
  await popup.waitForSelector("textarea.title-field");
  let deaths = 0;
  me.browser.on("targetdestroyed", (target) => (deaths += target.type() === TargetType.SERVICE_WORKER ? 1 : 0));
  const killing = new AbortController();
  const killer = (async () => {
    // On a slow machine every worker may be killed before its first save: at some point it is enough.
    for (let tries = 0; tries < MOST_TRIES && !killing.signal.aborted; tries++) {
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      // The worker may be on its way up or down: then there is none to kill.
      await me.killWorker().catch(() => null);
    }
  })();
  const acknowledged = await popup.evaluate(saveMany, SAVES);
  killing.abort();
  await killer;
  const { lectures, summaries, tallies } = await readLibrary(popup);
  const keys = lectures.map(({ key }) => key).filter((key) => String(key).startsWith("kill:"));
  expect(deaths).toBeGreaterThan(20);
  expect(acknowledged).toHaveLength(SAVES);
  expect(new Set(keys)).toEqual(new Set(acknowledged));
  expect(keys).toHaveLength(SAVES);
  const current = new Set(summaries.map(({ id }) => id));
  expect(lectures.filter(({ currentSummaryId }) => !current.has(currentSummaryId))).toEqual([]);
  expect(summaries).toHaveLength(SAVES);
  expect(tallies.find(({ name }) => name === "all")).toMatchObject({ count: SAVES });
  expect(tallies.find(({ name }) => name === "tag:killed")).toMatchObject({ count: SAVES });
  const settings = await me.openOptions("#settings");
  await (await find(settings, "button", "Check the library")).click();
  await untilReads(settings, new RegExp(`All is well: ${SAVES} entries checked`));
});

/** Runs in the popup: saves as its form does, each repeated under its own opId until it is answered. */
async function saveMany(count: number): Promise<string[]> {
  const facts = {
    site: "Kill test",
    kind: "video",
    creators: [],
    published: null,
    description: "",
    durationSeconds: 60,
    thumbnailUrl: null,
    language: null,
    keywords: [],
    chapters: [],
    series: null,
    aliases: [],
  };
  const done: string[] = [];
  for (let index = 0; index < count; index++) {
    const key = `kill:${index}`;
    const input = {
      facts: { ...facts, key, url: `https://kill.example/${index}`, title: `Lecture ${index}` },
      tags: ["killed", `tag ${index}`],
      summaries: [{ text: `Summary ${index}`, source: { by: "person" }, language: null }],
      picture: null,
    };
    const message = {
      id: index + 1,
      timestamp: Date.now(),
      type: "run",
      data: { opId: `kill-${index}`, type: "saveLecture", input },
    };
    for (let answered = false; !answered;) {
      // A worker that dies at the wrong moment leaves some messages without any answer.
      const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), 2000));
      const reply = await Promise.race([chrome.runtime.sendMessage(message).catch(() => null), silence]);
      answered = reply?.res?.status === "done";
      if (!answered) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    done.push(key);
  }
  return done;
}
