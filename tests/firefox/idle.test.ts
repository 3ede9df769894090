import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveMany, unsound } from "../e2e/many-saves.ts";
import { rowsOf, saveSpoken, untilEntry } from "../e2e/model-person.ts";
import { find } from "../e2e/person.ts";
import { seededRandom } from "../e2e/seeded-random.ts";
import { type ModelServer, startModelServer } from "../setup/model-server.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import { sendingTo } from "./permissions.ts";
import { until } from "../setup/until.ts";

declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

/** After so many milliseconds without anything to do Firefox suspends the event page here; usually it is half a minute. */
const IDLE = 400;
/** Where the work has to get on: on a busy machine one that is suspended so soon is not even started in time. */
const LONGER = 5000;
const SAVES = 24;
const LEAST_ENDS = 8;

let me: FirefoxLectern;
let server: ModelServer;
let page: Page;
const profile = mkdtempSync(join(tmpdir(), "lectern-idle-"));
const launch = (idle = IDLE) => launchFirefox({ profile, idle });

beforeAll(async () => {
  [me, server] = await Promise.all([launch(), startModelServer()]);
  page = await me.openOptions("#settings");
});
afterAll(async () => {
  await Promise.all([me.close(), server.close()]);
  rmSync(profile, { recursive: true, force: true });
});

/** Keys, of all attempts together. */
const acknowledged: string[] = [];

test(`of ${SAVES} saves around the moment at which Firefox suspends the event page by itself, none is lost, doubled or torn`, async () => {
  const random = seededRandom(20_261_129);
  let ends = 0;
  const most = acknowledged.length + 4 * SAVES;
  while (acknowledged.length < SAVES || (ends < LEAST_ENDS && acknowledged.length < most)) {
    acknowledged.push(...(await page.evaluate(saveMany, acknowledged.length, 1)));
    await new Promise((resolve) => setTimeout(resolve, IDLE * (0.8 + 0.6 * random())));
    if ((await me.backgroundState()) !== "running") ends += 1;
  }
  expect(ends).toBeGreaterThanOrEqual(LEAST_ENDS);
  expect(await unsound(page, acknowledged)).toEqual([]);
});

test("a summary is written, once, though Firefox suspends the event page while it waits, and is then killed itself", async () => {
  await me.allow(sendingTo("http://127.0.0.1/*"));
  // An earlier attempt has ended the browser that the page was in.
  page = await me.openOptions("#settings");
  await page.evaluate((items) => chrome.storage.local.set(items), {
    model: { base: server.base, model: "slow", window: null },
    summariser: "model",
    template: "medium",
  });
  server.slowness = 20_000;
  const before = server.asked.length;
  const id = await saveSpoken(page, { key: `spoken:${before}`, title: "Idle tides", captions: 40 });
  const entry = await me.openOptions(`#entry/${id}`);
  await (await find(entry, "button", "New")).click();
  // An event page that is suspended before it asks is woken by the alarm, half a minute later.
  await until(async () => server.asked.length > before, "the model is asked", 60_000);
  await until(async () => (await me.backgroundState()) === "stopped", "Firefox suspends the event page");
  server.slowness = 0;
  await me.kill();
  const asked = server.asked.length;
  me = await launch(LONGER);
  // No page of Lectern is open: Firefox itself starts the event page, and alarms wake it.
  await until(async () => server.asked.length > asked, "the model is asked again", 100_000);
  page = await me.openOptions(`#entry/${id}`);
  await untilEntry(page, /moon/);
  const versions = await rowsOf<{ lectureId: string }>(page, "summaries");
  expect(versions.filter(({ lectureId }) => lectureId === id)).toHaveLength(1);
});
