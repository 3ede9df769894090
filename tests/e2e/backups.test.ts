import { existsSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TABLES } from "../../lib/lecture/records.ts";
import { until } from "../setup/until.ts";
import { preferTheme, violations } from "./axe.ts";
import { buildWithPermissions } from "./button.ts";
import { goldenLibrary } from "../lib/library/golden.ts";
import { beginImport, bookmarkFile } from "./bookmark-file.ts";
import { layDown, plainRows } from "./former-library.ts";
import { saveMany } from "./many-saves.ts";
import { rowsOf } from "./model-person.ts";
import { find, person, type Person, untilReads } from "./person.ts";

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly downloads: { search(query: object): Promise<object[]> };
  readonly storage: {
    readonly local: { get(names: readonly string[]): Promise<object>; set(items: object): Promise<void> };
  };
};

const extension = buildWithPermissions();
let downloads: string;
let me: Person;
let library: Page;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), "lectern-backups-"));
  const userDataDir = join(downloads, "profile");
  // What puppeteer offers for downloads gives them names of its own.
  const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
  await mkdir(join(userDataDir, "Default"), { recursive: true });
  await writeFile(join(userDataDir, "Default/Preferences"), JSON.stringify(preferences));
  me = await person({ extension, userDataDir });
  library = await me.openOptions();
});
afterAll(async () => {
  await me.close();
  rmSync(extension, { recursive: true });
  await rm(downloads, { recursive: true, maxRetries: 5 });
});

const contents = (page: Page) => Promise.all(TABLES.map((table) => rowsOf(page, table)));

/** Waits as long as a slow machine takes for an import. */
async function reads(page: Page, wanted: string): Promise<void> {
  await page.waitForFunction((text) => document.body.innerText.includes(text), { timeout: 60_000 }, wanted);
}

/** What Lectern knows of its backups, where there is none. */
function told(): Promise<string> {
  return library.evaluate(async () => {
    const known = await chrome.storage.local.get(["automaticBackups", "backups", "failures"]);
    const seen = await chrome.downloads.search({});
    return JSON.stringify({ known, seen });
  });
}

/** The backups that lie among the downloads, once there are some that `are` as wanted. */
async function backups(are: (names: readonly string[]) => boolean): Promise<string[]> {
  const folder = join(downloads, "Lectern");
  const limit = Date.now() + 60_000;
  for (;;) {
    const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".json")) : [];
    if (are(names)) return names.map((name) => join(folder, name));
    if (Date.now() > limit) throw new Error(`Among the downloads: ${names.join(", ")}; ${await told()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("with 20 entries backups are offered, and a click makes the first one, whole, and without any key", async () => {
  const key = { origin: "https://models.example", key: "canary-key-0123456789" };
  await library.evaluate((items) => chrome.storage.local.set(items), { modelKey: key, speechKey: key });
  await library.evaluate(saveMany, 0, 19);
  await untilReads(library, /19 entries/);
  expect(await library.$(`section[aria-label="Automatic backups"]`)).toBeNull();
  await library.evaluate(saveMany, 19, 1);
  await (await find(library, "button", "Turn on backups")).click();
  const [file = ""] = await backups((names) => names.length === 1);
  const text = await readFile(file, "utf8");
  expect(text).not.toContain(key.key);
  const written = JSON.parse(text);
  expect(written.lectures).toHaveLength(20);
  expect(written.transcripts).toHaveLength(20);
  const settings = await me.openOptions("#settings");
  await untilReads(settings, /Last backup: .*\n20 entries, less than 1 MB\. Read back whole/);
  await settings.close();
});

test("nineteen changes wait, the twentieth makes a backup by itself, which takes the place of the one of that day", async () => {
  await library.evaluate(saveMany, 20, 20);
  const entriesIn = async (name: string) => JSON.parse(await readFile(name, "utf8")).lectures.length;
  const limit = Date.now() + 60_000;
  let counts: number[] = [];
  while (Date.now() < limit && !(counts.length === 1 && (counts[0] ?? 0) > 20)) {
    const now = await backups((names) => names.length > 0);
    counts = await Promise.all(now.map((name) => entriesIn(name).catch(() => 0)));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(counts).toEqual([40]);
});

/** A page of Lectern's that opens no library. */
async function bystander(): Promise<Page> {
  const page = await me.browser.newPage();
  await page.goto(`chrome-extension://${me.id}/icon/16.png`);
  return page;
}

/** As after a downgrade, or an upgrade that broke off: a version that nobody knows, and most of the library gone. */
async function ruin(): Promise<void> {
  const page = await bystander();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("lectern", 9_990);
        request.addEventListener("upgradeneeded", () => {
          for (const table of ["summaries", "transcripts"]) request.result.deleteObjectStore(table);
        });
        request.addEventListener("success", () => resolve(request.result.close()));
        request.addEventListener("error", () => reject(new Error("not ruined")));
      }),
  );
  await page.close();
}

test("a library that cannot be opened is given back, the same, by the file of its backup", async () => {
  const held = await contents(library);
  const [backup = ""] = await backups((names) => names.length === 1);
  await library.close();
  await ruin();
  const page = await me.openOptions();
  await reads(page, "Your library could not be opened");
  for (const theme of ["light", "dark"] as const) {
    await preferTheme(page, theme);
    expect(await violations(page)).toEqual([]);
  }
  await (await find(page, "button", "Export what can be read")).click();
  await reads(page, "40 entries exported to lectern-recovered-");
  const field = await page.waitForSelector("input[type=file]");
  await field?.uploadFile(backup);
  await (await find(page, "button", "Restore 40 entries")).click();
  await reads(page, "40 added · 0 merged · 0 skipped");
  expect(await contents(page)).toEqual(held);
  await page.close();
});

/** What the settings say of the snapshots, newest first. */
async function snapshots(settings: Page): Promise<string[]> {
  await settings.waitForSelector(".snapshots li", { timeout: 60_000 });
  return settings.$$eval(".snapshots li", (items) => items.map(({ innerText }) => innerText));
}

interface Row {
  readonly id: string;
  readonly tags: readonly string[];
  readonly deletedAt: string | null;
}

/** The entries that are not in Trash, each a line with its tags. */
async function filed(page: Page): Promise<string[]> {
  const live = (await rowsOf<Row>(page, "lectures")).filter(({ deletedAt }) => deletedAt === null);
  return live.map(({ id, tags }) => [id, ...tags.toSorted(), ""].join("|")).toSorted();
}

test("before an import and a merge of tags the library is kept as it was, and can be given back", async () => {
  const page = await me.openOptions();
  const before = await filed(page);
  await beginImport(page, await bookmarkFile(3), 3);
  const hasEnded = () => / added · /.test(document.body.innerText) && !/Importing/.test(document.body.innerText);
  await page.waitForFunction(hasEnded, { timeout: 60_000 });
  const imported = await filed(page);
  const renamings = [{ from: ["tag 1"], to: "killed" }];
  const input = { action: { kind: "merge", to: "killed", whole: null, renamings }, ids: [], count: 1 };
  const data = { opId: `merge-${Date.now()}`, type: "beginBulk", input };
  await page.evaluate((given) => chrome.runtime.sendMessage(given), { id: 1, timestamp: 0, type: "run", data });
  await until(async () => (await filed(page)).every((each) => !each.includes("|tag 1|")), "the tags are merged");
  await page.close();

  const settings = await me.openOptions("#settings");
  const [beforeMerge = "", beforeImport = ""] = await snapshots(settings);
  expect(beforeMerge).toContain("before merging tags into killed");
  expect(beforeMerge).toContain(`${imported.length} entries`);
  expect(beforeImport).toContain("before importing bookmarks.html");
  expect(beforeImport).toContain(`${before.length} entries`);
  const [, restore] = await settings.$$(".snapshots li button");
  await restore?.click();
  await until(
    async () => JSON.stringify(await filed(settings)) === JSON.stringify(before),
    "the library is given back",
  );
  await settings.close();
});

test("before an update brings a former version's library up, it is kept whole", async () => {
  const former = goldenLibrary(6);
  const page = await bystander();
  await page.evaluate(layDown, former.version, former.stores, plainRows(former));
  // An update comes with a worker of its own.
  await me.killWorker();
  await page.close();
  const settings = await me.openOptions("#settings");
  const version = () =>
    settings.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === "lectern")?.version ?? 0);
  await until(async () => (await version()) > former.version * 10, "the library is brought up");
  expect(await filed(settings)).toHaveLength(3);
  await settings.close();
  const after = await me.openOptions("#settings");
  const [newest = ""] = await snapshots(after);
  expect(newest).toContain("before an update, from version 6 of the library");
  expect(newest).toContain("3 entries, less than 1 MB");
  expect(newest).not.toContain("without");
  await after.close();
});

test("in the popup too, a library that cannot be opened leads to that page", async () => {
  await ruin();
  const popup = await me.press(await me.visitPage("https://plain.example/", "<!doctype html><title>Plain</title>"));
  const link = await popup.waitForSelector(`a[href$="/options.html"]::-p-text(See what can be done)`);
  expect(link).not.toBeNull();
  await popup.close();
});
