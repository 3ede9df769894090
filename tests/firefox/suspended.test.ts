import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveMany, unsound } from "../e2e/many-saves.ts";
import { rowsOf, saveSpoken, untilEntry } from "../e2e/model-person.ts";
import { find, untilReads } from "../e2e/person.ts";
import { seededRandom } from "../e2e/seeded-random.ts";
import { type ModelServer, startModelServer } from "../setup/model-server.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import { sendingTo } from "./permissions.ts";
import { until } from "../setup/until.ts";

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

const SAVES = 60;
const LEAST_ENDS = 20;

let me: FirefoxLectern;
let server: ModelServer;
let settings: Page;
const profile = mkdtempSync(join(tmpdir(), "lectern-suspended-"));

beforeAll(async () => {
  [me, server] = await Promise.all([launchFirefox({ profile }), startModelServer()]);
  settings = await me.openOptions("#settings");
});
afterAll(async () => {
  await Promise.all([me.close(), server.close()]);
  rmSync(profile, { recursive: true, force: true });
});

/** Keys, of all attempts together. */
const acknowledged: string[] = [];

test(`of ${SAVES} saves while the event page is ended at random, none is lost, doubled or torn`, async () => {
  const random = seededRandom(20_261_129);
  const saving = new AbortController();
  const ends: number[] = [];
  const ending = (async () => {
    while (!saving.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, random() * 900));
      if ((await me.backgroundState()) !== "running") continue;
      await me.endBackground();
      ends.push(performance.now());
    }
  })();
  const most = acknowledged.length + 400;
  try {
    while (acknowledged.length < SAVES || (ends.length < LEAST_ENDS && acknowledged.length < most))
      acknowledged.push(...(await settings.evaluate(saveMany, acknowledged.length, 5)));
  } finally {
    saving.abort();
    await ending;
  }
  expect(ends.length).toBeGreaterThanOrEqual(LEAST_ENDS);
  expect(await unsound(settings, acknowledged)).toEqual([]);
  await (await find(settings, "button", "Check the library")).click();
  const kept = await rowsOf(settings, "lectures");
  await untilReads(settings, new RegExp(`All is well: ${kept.length} entries checked`));
});

test("a summary whose event page is ended in the middle of it is written all the same, once", async () => {
  await me.allow(sendingTo("http://127.0.0.1/*"));
  await settings.evaluate((items) => chrome.storage.local.set(items), {
    model: { base: server.base, model: "slow", window: null },
    summariser: "model",
    template: "medium",
  });
  server.slowness = 3000;
  const asked = server.asked.length;
  const id = await saveSpoken(settings, { key: `spoken:${asked}`, title: "Suspended tides", captions: 40 });
  const entry = await me.openOptions(`#entry/${id}`);
  await (await find(entry, "button", "New")).click();
  await until(async () => server.asked.length > asked, "the model is asked");
  await me.endBackground();
  // Firefox lets no alarm come sooner than after half a minute.
  const written = async () =>
    (await rowsOf<{ lectureId: string }>(entry, "summaries")).some(({ lectureId }) => lectureId === id);
  await until(written, "the summary is written", 100_000);
  await untilEntry(entry, /moon/);
  const versions = await rowsOf<{ lectureId: string }>(entry, "summaries");
  expect(versions.filter(({ lectureId }) => lectureId === id)).toHaveLength(1);
  await entry.close();
});

test("after a restart of the browser, before any page of Lectern's is opened, its alarms are there again and a summary that was being written goes on", async () => {
  const key = `spoken:restart ${server.asked.length}`;
  const id = await saveSpoken(settings, { key, title: "Restarted tides", captions: 40 });
  const entry = await me.openOptions(`#entry/${id}`);
  const before = server.asked.length;
  await (await find(entry, "button", "New")).click();
  await until(async () => server.asked.length > before, "the model is asked");
  await me.close();
  const asked = server.asked.length;
  me = await launchFirefox({ profile });
  await until(async () => (await me.alarms()).length >= 2, "alarms are set");
  expect(await me.alarms()).toEqual(expect.arrayContaining(["backup", "tidy"]));
  await until(async () => server.asked.length > asked, "the model is asked again", 100_000);
  expect(await me.views()).toEqual(["background"]);
  settings = await me.openOptions("#settings");
  const written = async () => {
    const summaries = await rowsOf<{ lectureId: string }>(settings, "summaries");
    return summaries.filter(({ lectureId }) => lectureId === id);
  };
  await until(async () => (await written()).length > 0, "the summary is written");
  expect(await written()).toHaveLength(1);
});
