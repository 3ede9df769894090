import { deflateRawSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { extensionThatMaySend } from "../e2e/model-person.ts";
import { launch } from "../e2e/browser.ts";
import { beginSync, lookInside, press, syncNow, untilSync } from "../e2e/sync-person.ts";
import { startCouchServer, type CouchServer } from "../setup/couch-server.ts";
import { fill } from "./fill-library.ts";
import { idOf, madeUpLectures, WORDS_OF_AN_HOUR } from "./made-up-lectures.ts";

/** So many records are put with one request, in the plain way. */
const PORTION = 200;
/** Entries of which a tenth or so are spoken go in so many at once, for as long as this share of the whole time lasts. */
const [STEP, FILLING] = [1000, 0.08];
/** As long as a sync is given at least, in milliseconds. */
const LEAST_TIME = 120_000;

export interface Transfer {
  /** Bytes of bodies both ways, and requests: exact. */
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

export interface SyncCosts {
  /** How many there were, fewer than asked for where time ran out. */
  readonly count: number;
  readonly spoken: number;
  readonly up: Transfer;
  readonly down: Transfer;
  /** One tag more, and what the other device takes of it. */
  readonly edit: Transfer;
  readonly editTaken: Transfer;
  /** The same records put and fetched as they are, by plain `fetch`, in milliseconds. */
  readonly plainUp: number;
  readonly plainDown: number;
  /** Bytes of the same records, an entry at a time and each transcript by itself, deflated and no more. */
  readonly deflated: number;
}

/**
 * What it costs to put so many entries, some of them with a transcript, on a server, and to have them on a second device;
 * with fewer entries where time runs out.
 */
export async function syncCosts(most: number, mostSpoken: number, end: number): Promise<SyncCosts> {
  const extension = await extensionThatMaySend();
  const [server, plain] = [await startCouchServer(), await startCouchServer()];
  const [laptop, desktop] = [await launch({ extension }), await launch({ extension })];
  const [here, there] = [await laptop.openOptions("#settings"), await desktop.openOptions("#settings")];
  const untilThen = (settings: Page) => untilSync(settings, /Up to date/, Math.max(LEAST_TIME, end - Date.now()));
  const stretches = await filled(here, most, mostSpoken, end);
  const records = await plainCosts(await laptop.browser.newPage(), plain, stretches);
  const up = await costOf(server, async () => {
    await beginSync(here, server);
    await untilThen(here);
  });
  await lookInside(there, server);
  const down = await costOf(server, async () => {
    await press(there, "Merge the two");
    await untilThen(there);
  });
  // What either has begun by itself meanwhile is not counted.
  for (const settings of [here, there, here, there]) await syncNow(settings);
  await tagOne(here);
  const edit = await costOf(server, () => syncNow(here));
  const editTaken = await costOf(server, () => syncNow(there));
  await Promise.all([laptop.close(), desktop.close(), server.close(), plain.close()]);
  const countOf = (some: readonly Stretch[]) => some.reduce((sum, { from, to }) => sum + to - from, 0);
  const [count, spoken] = [countOf(stretches), countOf(stretches.filter(({ words }) => words > 0))];
  return { count, spoken, up, down, edit, editTaken, ...records };
}

/** Lectures that are alike: number `from` to `to`, with so many words of speech each. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

/** Spoken ones and others in each step, and at least one step. */
async function filled(page: Page, most: number, mostSpoken: number, end: number): Promise<Stretch[]> {
  const until = Date.now() + FILLING * (end - Date.now());
  const stretches: Stretch[] = [];
  for (let from = 0; from < most && (from === 0 || Date.now() < until); from += STEP) {
    const to = Math.min(most, from + STEP);
    const middle = from + Math.round(((to - from) * mostSpoken) / most);
    const step = [
      { from, to: middle, words: WORDS_OF_AN_HOUR },
      { from: middle, to, words: 0 },
    ];
    for (const { from: first, to: last, words } of step)
      await fill(
        page,
        last - first,
        (one, other) => madeUpLectures(first + one, first + other, words),
        `from ${first}`,
        words > 0 ? 25 : PORTION,
      );
    stretches.push(...step);
  }
  return stretches;
}

async function costOf({ couch }: CouchServer, work: () => Promise<unknown>): Promise<Transfer> {
  const [bytes, requests, began] = [couch.bytes, couch.log.length, Date.now()];
  await work();
  return { bytes: couch.bytes - bytes, requests: couch.log.length - requests, milliseconds: Date.now() - began };
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

async function tagOne(page: Page): Promise<void> {
  await page.evaluate((id) => {
    const data = { opId: "one more tag", type: "tagLectures", input: { ids: [id], add: ["one more"], remove: [] } };
    return chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: "run", data });
  }, idOf(7));
}

/** From a page of the server's own, which may ask it as any page may. */
async function plainCosts(
  page: Page,
  { address, base }: CouchServer,
  stretches: readonly Stretch[],
): Promise<Pick<SyncCosts, "plainUp" | "plainDown" | "deflated">> {
  await page.goto(base);
  let [plainUp, plainDown, deflated] = [0, 0, 0];
  for (const { from, to, words } of stretches.flatMap(portionsOf)) {
    const { lectures, summaries, transcripts } = madeUpLectures(from, to, words);
    const entries = lectures.map((lecture, at) => [lecture, summaries[at]]);
    for (const document of [...entries, ...transcripts]) deflated += deflateRawSync(JSON.stringify(document)).length;
    const docs = [...lectures, ...summaries, ...transcripts].map((record) => ({ _id: record.id, record }));
    const times = await page.evaluate(
      async (database, texts) => {
        const headers = { authorization: "Basic c3R1ZGVudDpzZWNyZXQ=", "content-type": "application/json" };
        const post = async (path: string, body: object) => {
          const began = performance.now();
          const answer = await fetch(`${database}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
          await answer.json();
          return performance.now() - began;
        };
        await fetch(database, { method: "PUT", headers });
        const put = await post("/_bulk_docs", { docs: texts });
        return [put, await post("/_all_docs?include_docs=true", { keys: texts.map(({ _id }) => _id) })] as const;
      },
      address,
      docs,
    );
    plainUp += times[0];
    plainDown += times[1];
  }
  await page.close();
  return { plainUp, plainDown, deflated };
}

function portionsOf({ from, to, words }: Stretch): Stretch[] {
  const count = Math.ceil((to - from) / PORTION);
  return Array.from({ length: count }, (_, at) => {
    const first = from + at * PORTION;
    return { from: first, to: Math.min(to, first + PORTION), words };
  });
}
