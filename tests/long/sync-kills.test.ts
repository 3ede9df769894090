import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extensionThatMaySend, rowsOf, saveSpoken } from "../e2e/model-person.ts";
import { find, person, type Person, untilReads } from "../e2e/person.ts";
import { seededRandom } from "../e2e/seeded-random.ts";
import { beginSync, lookInside, press, syncNow, untilSync } from "../e2e/sync-person.ts";
import { type CouchServer, startCouchServer } from "../setup/couch-server.ts";
import { until } from "../setup/until.ts";
import { SEED } from "./seed.ts";

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const KILLS = Number(process.env["LECTERN_KILLS"] ?? 200);
const ENTRIES = 5;
/** In milliseconds: a sync of so few entries is through by then. */
const LONGEST = 1500;

interface Device {
  readonly person: Person;
  readonly settings: Page;
}

let extension: string;
let server: CouchServer;
let devices: readonly Device[] = [];

beforeAll(async () => {
  extension = await extensionThatMaySend();
  server = await startCouchServer();
  devices = await Promise.all(
    [1, 2].map(async () => {
      const someone = await person({ extension });
      return { person: someone, settings: await someone.openOptions("#settings") };
    }),
  );
});
afterAll(async () => {
  await Promise.all([...devices.map((device) => device.person.close()), server.close()]);
  rmSync(extension, { recursive: true, force: true, maxRetries: 5 });
});

interface StoredRow {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly tags: readonly string[];
}

test(`in ${KILLS} deaths of workers and documents that sync, two profiles lose and double nothing, and are one library (seed ${SEED})`, async () => {
  const random = seededRandom(SEED);
  const [one, other] = devices;
  if (!one || !other) throw new Error("expected two devices");
  for (let at = 0; at < ENTRIES; at++)
    await saveSpoken(one.settings, { key: `spoken:${at}`, title: `Lecture ${at}`, captions: 10 });
  await beginSync(one.settings, server);
  await untilSync(one.settings, /Up to date/);
  await lookInside(other.settings, server);
  await press(other.settings, "Merge the two");
  await untilSync(other.settings, /Up to date/);
  const said: string[] = [];
  for (let kills = 0; kills < KILLS; kills++) {
    const device = random() < 0.5 ? one : other;
    const key = `spoken:${Math.floor(random() * ENTRIES)}`;
    const lecture = (await rowsOf<StoredRow>(device.settings, "lectures")).find((each) => each.key === key);
    if (!lecture) throw new Error(`no ${key} after ${kills} deaths`);
    const word = `word ${kills}`;
    await done(device.settings, "addNote", { lectureId: lecture.id, atSeconds: kills, text: word });
    await done(device.settings, "tagLectures", { ids: [lecture.id], add: [word], remove: [] });
    said.push(word);
    await device.settings.evaluate(() => {
      void chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: "syncNow" }).catch(() => null);
    });
    await pause(random() * LONGEST);
    await (random() < 0.5 ? device.person.killWorker() : killOffscreen(device.person)).catch(() => null);
  }
  // A page that waited for a sync which died is opened anew.
  await Promise.all([one, other].map(({ settings }) => settings.reload()));
  await until(
    async () => {
      for (const { settings } of [one, other, one, other]) expect(await syncNow(settings)).toBeNull();
      const [here, there] = await Promise.all([one, other].map(({ settings }) => libraryOf(settings)));
      expect(there).toEqual(here);
      return true;
    },
    "both are one",
    300_000,
  );
  for (const { settings } of devices) {
    const texts = (await rowsOf<StoredRow>(settings, "notes")).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(said.toSorted());
    const tags = (await rowsOf<StoredRow>(settings, "lectures")).flatMap((lecture) => lecture.tags);
    expect(tags.toSorted()).toEqual(said.toSorted());
    await (await find(settings, "button", "Check the library")).click();
    await untilReads(settings, /All is well: 5 entries checked/);
  }
});

let commands = 0;

/** Has the background do something; where the answer died with it, it is sent again, and is the same one. */
async function done(page: Page, type: string, input: object): Promise<void> {
  const data = { opId: `kills-${(commands += 1)}`, type, input };
  await until(async () => {
    const answer = await page.evaluate(
      (given) => Promise.race([chrome.runtime.sendMessage(given), new Promise((resolve) => setTimeout(resolve, 5000))]),
      { id: commands, timestamp: 0, type: "run", data },
    );
    return JSON.stringify(answer ?? null).includes('"done"');
  }, `${type} is done`);
}

async function libraryOf(settings: Page): Promise<unknown> {
  const [lectures, notes] = await Promise.all([
    rowsOf<StoredRow>(settings, "lectures"),
    rowsOf<StoredRow>(settings, "notes"),
  ]);
  return [
    lectures.map(({ key, tags }) => ({ key, tags: tags.toSorted() })).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    notes.map(({ id, text }) => `${id} ${text}`).toSorted(),
  ];
}

/** The document in which a sync runs; one that is going already may never confirm its end. */
async function killOffscreen({ browser }: Person): Promise<void> {
  const document = browser.targets().find((target) => target.url().endsWith("/offscreen.html"));
  const page = await document?.asPage();
  await Promise.race([page?.close(), pause(1000)]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
