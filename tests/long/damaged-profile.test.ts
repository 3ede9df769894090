import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveMany } from "../e2e/many-saves.ts";
import { person } from "../e2e/person.ts";
import { seededRandom } from "../e2e/seeded-random.ts";
import { quantile } from "../bench/median.ts";
import { SEED } from "./seed.ts";

const ROUNDS = 50;
const COUNT = 300;
const PORTION = 50;
/** What a damaged file has lost. */
const DAMAGES = ["some bytes", "its end", "all behind a byte", "everything"] as const;

declare const chrome: {
  readonly storage: {
    readonly local: { get(name: string): Promise<{ lastChange?: { readonly count: number } | null }> };
  };
};

type Damage = (typeof DAMAGES)[number];

/** What a person may find: the library whole, without its end and that said, emptied and that said, or the ways on. */
const ENDINGS = [
  /The latest changes of your library are gone/,
  /Your library is empty, and held 300 entries/,
  /Your library could not be (?:opened|read)/,
  /\b300 entries/,
];

const random = seededRandom(SEED);
const below = (end: number) => Math.floor(random() * end);
let folder: string;
let whole: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-damaged-"));
  whole = join(folder, "whole");
  const me = await person({ userDataDir: whole });
  const page = await me.openOptions();
  for (let from = 0; from < COUNT; from += PORTION) await page.evaluate(saveMany, from, PORTION);
  // What the library is measured by later is written beside it two seconds after the last change.
  await page.waitForFunction(noted, {}, COUNT);
  await me.close();
});
afterAll(() => rm(folder, { recursive: true, maxRetries: 5 }));

test(`a profile that was damaged in ${ROUNDS} ways opens as a library, or says what can be done (seed ${SEED})`, async () => {
  const times: number[] = [];
  const endings = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const profile = join(folder, `damaged-${round}`);
    await cp(whole, profile, { recursive: true });
    const what = await damage(profile);
    const { text, ms } = await lookAt(profile);
    const ending = ENDINGS.findIndex((each) => each.test(text));
    expect(ending, `round ${round}, ${what}: ${text.slice(0, 300)}`).not.toBe(-1);
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    times.push(ms);
    await rm(profile, { recursive: true, maxRetries: 5 });
  }
  const [setBack = 0, emptied = 0, closed = 0, sound = 0] = ENDINGS.map((_, ending) => endings.get(ending));
  console.log(
    `${sound} whole, ${setBack} without their end, ${emptied} emptied, ${closed} not to be opened or read; half within`,
  );
  console.log(`${quantile(times, 0.5).toFixed(0)} ms, all within ${Math.max(...times).toFixed(0)} ms`);
});

/** Runs in a page of Lectern: whether the count of entries is noted beside the library. */
async function noted(count: number): Promise<boolean> {
  const { lastChange } = await chrome.storage.local.get("lastChange");
  return lastChange?.count === count;
}

/** Takes something from one of the files that the browser keeps the library in. */
async function damage(profile: string): Promise<string> {
  const databases = join(profile, "Default/IndexedDB");
  const own = (await readdir(databases)).find((name) => /^chrome-extension.*\.leveldb$/.test(name)) ?? "";
  const names = (await readdir(join(databases, own))).filter((name) => /MANIFEST|CURRENT|\.(?:ldb|log)$/.test(name));
  const name = names.toSorted()[below(names.length)] ?? "";
  const path = join(databases, own, name);
  const lost = DAMAGES[below(DAMAGES.length)] ?? "everything";
  const left = without(await readFile(path), lost);
  await (left ? writeFile(path, left) : rm(path));
  return `${name} without ${lost}`;
}

function without(bytes: Buffer, lost: Damage): Buffer | null {
  const at = below(bytes.length);
  switch (lost) {
    case "some bytes":
      for (let count = 0; count < 20; count++) bytes[below(bytes.length)] = below(256);
      return bytes;
    case "its end":
      return bytes.subarray(0, at);
    case "all behind a byte":
      return bytes.fill(0, at);
    case "everything":
      return null;
  }
}

/** What the library's page comes to show, and after how many milliseconds. */
async function lookAt(profile: string): Promise<{ readonly text: string; readonly ms: number }> {
  // The first page opens only where Lectern is new, and would be waited for.
  const me = await person({ userDataDir: profile, keepsFirstPage: true });
  const began = performance.now();
  const page = await me.openOptions();
  const shown = (patterns: readonly string[]) =>
    patterns.some((pattern) => new RegExp(pattern).test(document.body.innerText));
  // What is shown after that is said by the test.
  await page
    .waitForFunction(
      shown,
      {},
      ENDINGS.map(({ source }) => source),
    )
    .catch(() => null);
  const ms = performance.now() - began;
  const text = await page.evaluate(() => document.body.innerText);
  await me.close();
  return { text, ms };
}
