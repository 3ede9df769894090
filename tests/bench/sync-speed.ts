import type { Page } from "puppeteer-core";
import { extensionThatMaySend } from "../e2e/model-person.ts";
import { launch } from "../e2e/browser.ts";
import { beginSync, lookInside, press, untilSync } from "../e2e/sync-person.ts";
import { startCouchServer, type CouchServer } from "../setup/couch-server.ts";
import { fill } from "./fill-library.ts";
import { idOf, madeUpLectures, WORDS_OF_AN_HOUR } from "./made-up-lectures.ts";

/** So many records are put with one request, in the plain way. */
const PORTION = 200;
/** As long as a first sync may take on a busy machine, in milliseconds. */
const MOST_TIME = 400_000;

export interface Transfer {
  /** Bytes of bodies both ways, and requests: exact. */
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

export interface SyncCosts {
  readonly up: Transfer;
  readonly down: Transfer;
  /** One tag more, and what the other device takes of it. */
  readonly edit: Transfer;
  readonly editTaken: Transfer;
  /** The same records put and fetched as they are, by plain `fetch`, in milliseconds. */
  readonly plainUp: number;
  readonly plainDown: number;
}

/** What it costs to put so many entries, some of them with a transcript, on a server, and to have them on a second device. */
export async function syncCosts(count: number, spoken: number): Promise<SyncCosts> {
  const extension = await extensionThatMaySend();
  const [server, plain] = [await startCouchServer(), await startCouchServer()];
  const [laptop, desktop] = [await launch({ extension }), await launch({ extension })];
  const [here, there] = [await laptop.openOptions("#settings"), await desktop.openOptions("#settings")];
  const records = await plainCosts(await laptop.browser.newPage(), plain, count, spoken);
  await fill(here, spoken, (from, to) => madeUpLectures(from, to, WORDS_OF_AN_HOUR), "spoken", 25);
  await fill(here, count - spoken, (from, to) => madeUpLectures(spoken + from, spoken + to));
  const up = await costOf(server, async () => {
    await beginSync(here, server);
    await untilSync(here, /Up to date/, MOST_TIME);
  });
  await lookInside(there, server);
  const down = await costOf(server, async () => {
    await press(there, "Merge the two");
    await untilSync(there, /Up to date/, MOST_TIME);
  });
  await tagOne(here);
  const edit = await costOf(server, () => synced(here));
  const editTaken = await costOf(server, () => synced(there));
  await Promise.all([laptop.close(), desktop.close(), server.close(), plain.close()]);
  return { up, down, edit, editTaken, ...records };
}

async function costOf({ couch }: CouchServer, work: () => Promise<unknown>): Promise<Transfer> {
  const [bytes, requests, began] = [couch.bytes, couch.log.length, Date.now()];
  await work();
  return { bytes: couch.bytes - bytes, requests: couch.log.length - requests, milliseconds: Date.now() - began };
}

async function synced(settings: Page): Promise<void> {
  await press(settings, "Sync now");
  await untilSync(settings, /Syncing/);
  await untilSync(settings, /Up to date/, MOST_TIME);
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
  count: number,
  spoken: number,
): Promise<Pick<SyncCosts, "plainUp" | "plainDown">> {
  await page.goto(base);
  let [plainUp, plainDown] = [0, 0];
  for (let from = 0; from < count; from += PORTION) {
    const { lectures, summaries, transcripts } = madeUpLectures(
      from,
      Math.min(count, from + PORTION),
      from < spoken ? WORDS_OF_AN_HOUR : 0,
    );
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
  return { plainUp, plainDown };
}
