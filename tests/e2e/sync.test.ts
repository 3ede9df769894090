import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fill } from "../bench/fill-library.ts";
import { type CouchServer, startCouchServer } from "../setup/couch-server.ts";
import { until } from "../setup/until.ts";
import { preferTheme, violations } from "./axe.ts";
import { extensionThatMaySend, rowsOf, saveSpoken } from "./model-person.ts";
import { person, type Person, untilReads } from "./person.ts";
import {
  beginSync,
  changePassphrase,
  command,
  confirm,
  lookInside,
  openAgain,
  press,
  syncNow,
  testServer,
  untilSync,
} from "./sync-person.ts";

interface Stored {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly text: string;
  readonly deletedAt: string | null;
}

let extension: string;
const downloads = mkdtempSync(join(tmpdir(), "lectern-sync-"));
let server: CouchServer;
let [laptop, desktop]: (Person | undefined)[] = [];
let here: Page;
let there: Page;

// The whole story is one: what fails begins anew with other browsers.
beforeAll(async () => {
  extension = await extensionThatMaySend();
  [server, laptop, desktop] = await Promise.all([startCouchServer(), person({ extension }), person({ extension })]);
  [here, there] = [await laptop.openOptions("#settings"), await desktop.openOptions("#settings")];
  for (const page of [here, there]) await preferTheme(page, "light");
});
afterAll(async () => {
  await Promise.all([laptop?.close(), desktop?.close(), server.close()]);
  for (const folder of [extension, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function lecture(page: Page, key: string): Promise<Stored> {
  const found = (await rowsOf<Stored>(page, "lectures")).find((each) => each.key === key);
  if (!found) throw new Error(`no lecture ${key}`);
  return found;
}

const KEY = "spoken:zorble";
/** More than are taken in at once. */
const MANY = 121;

test("a library is put on a server by address, user and passphrase, and its recovery key is shown and kept as a file", async () => {
  const id = await saveSpoken(here, { key: KEY, title: "Zorble tides", captions: 40 });
  await fill(here, MANY - 1);
  await command(here, "tagLectures", { ids: [id], add: ["Zorbletag"], remove: [] });
  const still = { type: "image/webp", base64: "UklGRg==" };
  await command(here, "addNote", { lectureId: id, atSeconds: 65, text: "Zorble noted", still });
  const summary = { text: "Zorble in short", source: { by: "person" }, language: null };
  await command(here, "addSummary", { lectureId: id, summary });
  await testServer(here, server, "wrong");
  await untilSync(here, /Nothing was changed here: the server does not know this name or password\./);
  const session = await laptop?.browser.target().createCDPSession();
  await session?.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  await beginSync(here, server);
  const shown = await here.$eval(".sync-recovery code", (code) => code.textContent ?? "");
  await press(here, "Save as a file");
  const file = join(downloads, "lectern-recovery-key.txt");
  await until(
    async () => existsSync(file) && readFileSync(file, "utf8").includes(shown),
    `one of ${readdirSync(downloads).join()}`,
  );
  await press(here, "I have kept it");
  expect(await untilSync(here, /Up to date, just now/)).toContain(server.address);
});

test("a second browser sees what is there, merges, and has the lecture with all that belongs to it", async () => {
  await saveSpoken(there, { key: "spoken:own", title: "Only on the desktop", captions: 0 });
  expect(await lookInside(there, server)).toMatch(/^121 entries there, 1 here, 0 the same\./);
  expect(await rowsOf(there, "lectures")).toHaveLength(1);
  for (const theme of ["light", "dark"] as const) {
    await preferTheme(there, theme);
    expect(await violations(there)).toEqual([]);
  }
  await press(there, "Merge the two");
  await untilSync(there, /Up to date, just now/);
  expect(await lecture(there, KEY)).toMatchObject({ title: "Zorble tides", tags: ["Zorbletag"] });
  const texts = async (table: string) => (await rowsOf<Stored>(there, table)).map(({ text }) => text);
  expect(await texts("notes")).toEqual(["Zorble noted"]);
  expect(await texts("summaries")).toContain("Zorble in short");
  expect(await rowsOf(there, "transcripts")).toMatchObject([{ cues: { length: 40 } }]);
  expect(await rowsOf(there, "stills")).toMatchObject([{ base64: "UklGRg==" }]);
  expect(await syncNow(here)).toBeNull();
  expect(await lecture(here, "spoken:own")).toMatchObject({ title: "Only on the desktop" });
});

test("what both change at once is kept from both, two titles are shown side by side, and Trash is one", async () => {
  for (const [page, name] of [
    [here, "laptop"],
    [there, "desktop"],
  ] as const) {
    const { id, title } = await lecture(page, KEY);
    await command(page, "updateLecture", { id, base: { title }, patch: { title: `Zorble of the ${name}` } });
    await command(page, "tagLectures", { ids: [id], add: [`Zorble ${name}`], remove: [] });
  }
  const own = await lecture(here, "spoken:own");
  await command(here, "trashLecture", { id: own.id });
  for (const page of [here, there, here]) expect(await syncNow(page)).toBeNull();
  for (const page of [here, there])
    expect(new Set((await lecture(page, KEY)).tags)).toEqual(new Set(["Zorbletag", "Zorble laptop", "Zorble desktop"]));
  expect((await lecture(there, "spoken:own")).deletedAt).not.toBeNull();
  const entry = await desktop?.openOptions(`#entry/${(await lecture(there, KEY)).id}`);
  if (entry) await untilReads(entry, /Zorble of the \w+[^]*This was changed elsewhere as well, to “Zorble of the \w+”/);
  await entry?.close();
});

test("without a connection changes wait and say so, whatever is ended meanwhile, and go on once there is one", async () => {
  server.isAway = true;
  const { id } = await lecture(here, KEY);
  await command(here, "tagLectures", { ids: [id], add: ["Zorble away"], remove: [] });
  expect(await syncNow(here)).toBe("offline");
  await untilSync(here, /1 change waiting: no connection/);
  await laptop?.killWorker();
  server.isAway = false;
  expect(await syncNow(here)).toBeNull();
  // A sync of its own may be under way there, which has asked the server before.
  await until(async () => {
    expect(await syncNow(there)).toBeNull();
    return (await lecture(there, KEY)).tags.includes("Zorble away");
  }, "the change is there");
});

test("another passphrase is asked for on the other device, which goes on from where it was", async () => {
  await changePassphrase(here, "vq3&Lope!zt8Mu");
  // One that had begun before may end first.
  await until(async () => (await syncNow(there)) === "later-epoch", "the other device knows of it");
  await openAgain(there, "vq3&Lope!zt8Mu");
  expect(await syncNow(there)).toBeNull();
});

test("a library that is paused sends nothing, one that leaves keeps all, and no word was ever on the server", async () => {
  // The other one syncs by itself, and the server's log does not tell the two apart.
  for (const page of [there, here]) {
    await page.bringToFront();
    await press(page, "Pause");
    await untilSync(page, /Paused/);
  }
  const { id } = await lecture(here, KEY);
  const before = server.couch.log.length;
  await command(here, "tagLectures", { ids: [id], add: ["Zorble paused"], remove: [] });
  await untilSync(here, /Paused, 1 change waiting/);
  expect(server.couch.log.slice(before)).toEqual([]);
  await press(here, "Resume");
  await untilSync(here, /Up to date/);
  expect(JSON.stringify([[...server.couch.rows], [...server.couch.locals], server.couch.log])).not.toMatch(
    /zorble|spoken/i,
  );
  for (const [page, button] of [
    [there, "Leave"],
    [here, "Delete from the server"],
  ] as const) {
    await page.bringToFront();
    await press(page, button);
    await confirm(page);
    await untilSync(page, /Address of the database/);
    expect(await rowsOf(page, "lectures")).toHaveLength(MANY + 1);
  }
  const left = [...server.couch.rows.values(), ...server.couch.locals.values()].filter(({ deleted }) => !deleted);
  expect(left).toEqual([]);
});
