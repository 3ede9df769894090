import { afterAll, beforeAll, expect, test } from "vitest";
import { TargetType, type Page } from "puppeteer-core";
import { tides } from "./lecture-page.ts";
import { find, person, untilReads, type Person } from "./person.ts";
import { seededRandom } from "./seeded-random.ts";

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: { status: string } } | undefined> } };

/** Saves go on, a round at a time, until there have been enough of them and enough deaths. */
const ROUND = 20;
const [LEAST_SAVES, MOST_SAVES] = [60, 400];
const LEAST_DEATHS = 21;
/** A slow machine may see every worker killed before its first save: then the round ends in peace. */
const MOST_KILLS = 30;

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
    const [lectures, summaries, transcripts] = [
      await all("lectures"),
      await all("summaries"),
      await all("transcripts"),
    ];
    return { lectures, summaries, transcripts, tallies: await all("tallies") };
  });
}

test(`of ${LEAST_SAVES} saves and more while the worker is killed at random, none is lost, doubled or torn`, async () => {
  const random = seededRandom(20_261_123);
  const tab = await me.visit(tides);
  const popup = await me.press(tab);
  await popup.waitForSelector("textarea.title-field");
  const deaths: string[] = [];
  me.browser.on(
    "targetdestroyed",
    (target) => target.type() === TargetType.SERVICE_WORKER && deaths.push(target.url()),
  );
  const acknowledged: string[] = [];
  while ((acknowledged.length < LEAST_SAVES || deaths.length < LEAST_DEATHS) && acknowledged.length < MOST_SAVES)
    acknowledged.push(...(await saveUnderKills(popup, acknowledged.length, random)));
  const { lectures, summaries, transcripts, tallies } = await readLibrary(popup);
  const keys = lectures.map(({ key }) => key).filter((key) => String(key).startsWith("kill:"));
  const saves = acknowledged.length;
  expect(deaths.length).toBeGreaterThanOrEqual(LEAST_DEATHS);
  expect(new Set(keys)).toEqual(new Set(acknowledged));
  expect(keys).toHaveLength(saves);
  const current = new Set(summaries.map(({ id }) => id));
  expect(lectures.filter(({ currentSummaryId }) => !current.has(currentSummaryId))).toEqual([]);
  expect(summaries).toHaveLength(saves);
  const spoken = new Set(transcripts.map(({ id }) => id));
  expect(lectures.filter(({ currentTranscriptId }) => !spoken.has(currentTranscriptId))).toEqual([]);
  expect(transcripts).toHaveLength(saves);
  expect(tallies.find(({ name }) => name === "all")).toMatchObject({ count: saves });
  expect(tallies.find(({ name }) => name === "tag:killed")).toMatchObject({ count: saves });
  const settings = await me.openOptions("#settings");
  await (await find(settings, "button", "Check the library")).click();
  await untilReads(settings, new RegExp(`All is well: ${saves} entries checked`));
});

/** One round of saves, with workers killed at random moments of it; gives the keys that were acknowledged. */
async function saveUnderKills(popup: Page, first: number, random: () => number): Promise<string[]> {
  const saving = new AbortController();
  const killer = (async () => {
    for (let kills = 0; !saving.signal.aborted && kills < MOST_KILLS; kills++) {
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      // The worker may be on its way up or down: then there is none to kill.
      await me.killWorker().catch(() => null);
    }
  })();
  const saved = await popup.evaluate(saveMany, first, ROUND).finally(() => saving.abort());
  await killer;
  return saved;
}

/** Runs in the popup: saves as its form does, each repeated under its own opId until it is answered. */
async function saveMany(first: number, count: number): Promise<string[]> {
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
  for (let index = first; index < first + count; index++) {
    const key = `kill:${index}`;
    const input = {
      facts: { ...facts, key, url: `https://kill.example/${index}`, title: `Lecture ${index}` },
      tags: ["killed", `tag ${index}`],
      summaries: [{ text: `Summary ${index}`, source: { by: "person" }, language: null }],
      picture: null,
      transcript: {
        language: "en",
        origin: "captions",
        cues: Array.from({ length: 200 }, (_, at) => ({ startSeconds: at * 3, text: `Sentence ${at} of ${index}.` })),
      },
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
