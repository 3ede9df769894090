import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsOf, saveSpoken } from "../e2e/model-person.ts";
import { beginSync, command, confirm, lookInside, press, syncNow, untilSync } from "../e2e/sync-person.ts";
import { type CouchServer, startCouchServer } from "../setup/couch-server.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";

let me: FirefoxLectern;
let server: CouchServer;
let settings: Page;

beforeAll(async () => {
  [me, server] = await Promise.all([launchFirefox(), startCouchServer()]);
  settings = await me.openOptions("#settings");
});
afterAll(() => Promise.all([me.close(), server.close()]));

test("a library is put on a server once Firefox was allowed to, and what was left and emptied comes back whole", async () => {
  const lectureId = await saveSpoken(settings, { key: "spoken:zorble", title: "Zorble tides", captions: 40 });
  await beginSync(settings, server, () => me.answerPrompt("allow"));
  await press(settings, "I have kept it");
  await untilSync(settings, /Up to date, just now/);
  await command(settings, "tagLectures", { ids: [lectureId], add: ["Zorbletag"], remove: [] });
  await me.endBackground();
  expect(await syncNow(settings)).toBeNull();
  expect(JSON.stringify([[...server.couch.rows], server.couch.log])).not.toMatch(/zorble|spoken/i);
  await press(settings, "Leave");
  await confirm(settings);
  await untilSync(settings, /Address of the database/);
  await command(settings, "deleteEverything", {});
  expect(await lookInside(settings, server)).toMatch(/^1 entry there, 0 here, 0 the same\./);
  await press(settings, "Merge the two");
  await untilSync(settings, /Up to date, just now/);
  expect(await rowsOf(settings, "lectures")).toMatchObject([{ title: "Zorble tides", tags: ["Zorbletag"] }]);
  expect(await rowsOf<{ cues: readonly object[] }>(settings, "transcripts")).toMatchObject([{ cues: { length: 40 } }]);
});
