import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extensionFolder } from "../e2e/browser.ts";
import { person, type Person } from "../e2e/person.ts";
import { type CaptureTab, captureTab } from "./capture-in-tab.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";

const PAGES = join(import.meta.dirname, "../pages");
/** So many pages in one test, so that one is heard of every minute on a slow machine. */
const PART = 50;

let chromium: Person;
let firefox: FirefoxLectern;
let tabs: { readonly chromium: CaptureTab; readonly firefox: CaptureTab };
/** Chromium's build as it is once the person has allowed every host: it is not asked for one page after the other. */
const folder = mkdtempSync(join(tmpdir(), "lectern-pages-"));

beforeAll(async () => {
  cpSync(extensionFolder(), folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ["https://*/*", "http://*/*"] }));
  [chromium, firefox] = await Promise.all([person({ extension: folder }), launchFirefox()]);
  await firefox.allow({ origins: ["https://*/*", "http://*/*"] });
  tabs = {
    chromium: await captureTab(await chromium.browser.newPage(), await chromium.openOptions()),
    firefox: await captureTab(await firefox.browser.newPage(), await firefox.openOptions()),
  };
});
afterAll(async () => {
  await Promise.all([chromium.close(), firefox.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const names = readdirSync(PAGES);
const parts = Array.from({ length: Math.ceil(names.length / PART) }, (_, at) => ({
  at: at + 1,
  names: names.slice(at * PART, (at + 1) * PART),
}));

test.each(parts)("each saved page is captured in Firefox as it is in Chromium (part $at)", async ({ names: some }) => {
  const different: object[] = [];
  for (const name of some) {
    const expected: { url: string } = JSON.parse(readFileSync(join(PAGES, name, "expected.json"), "utf8"));
    // Chromium asks hosts that it knows by https, whatever the address says.
    const url = expected.url.replace(/^http:/, "https:");
    const html = readFileSync(join(PAGES, name, "page.html"), "utf8");
    const [one, other] = await Promise.all([tabs.chromium.capture(url, html), tabs.firefox.capture(url, html)]);
    for (const part of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [inChromium, inFirefox] = [one, other].map((captured) => withoutLanguage(Reflect.get(captured, part)));
      if (part !== "language" && !isDeepStrictEqual(inChromium, inFirefox))
        different.push({ name, part, inChromium, inFirefox });
    }
  }
  expect(different).toEqual([]);
});

/** What a page leaves open each browser's own detector decides, on texts of a few words not as the other's does. */
function withoutLanguage(part: unknown): unknown {
  return part === undefined
    ? undefined
    : JSON.parse(JSON.stringify(part, (name, value: unknown) => (name === "language" ? null : value)));
}
