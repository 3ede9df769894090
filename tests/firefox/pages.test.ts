import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CaptureTab, captureTab } from "./capture-in-tab.ts";
import { reachInPages } from "./reach-in-pages.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import { openChromium, type OpenChromium } from "./open-chromium.ts";
import { withoutLanguage } from "./without-language.ts";

interface Lane {
  readonly chromium: CaptureTab;
  readonly firefox: CaptureTab;
}

const PAGES = join(import.meta.dirname, "../pages");
/** So many pages in one test, so that one is heard of every minute on a slow machine. */
const PART = 50;

let chromium: OpenChromium;
let firefox: FirefoxLectern;
/** Pages are shown side by side, so that neither browser waits for the other, nor for its own network. */
let lanes: readonly Lane[];

beforeAll(async () => {
  [chromium, firefox] = await Promise.all([openChromium(), launchFirefox()]);
  await firefox.allow({ origins: ["https://*/*", "http://*/*"] });
  const own = { chromium: await chromium.openOptions(), firefox: await firefox.openOptions() };
  const lane = async () => ({
    chromium: await captureTab(await chromium.browser.newPage(), own.chromium),
    firefox: await captureTab(await firefox.browser.newPage(), own.firefox),
  });
  lanes = [await lane(), await lane(), await lane()];
});
afterAll(() => Promise.all([chromium.close(), firefox.close()]));

const names = readdirSync(PAGES);
const parts = Array.from({ length: Math.ceil(names.length / PART) }, (_, at) => ({
  at: at + 1,
  names: names.slice(at * PART, (at + 1) * PART),
}));

test.each(parts)(
  "each saved page is captured in Firefox as it is in Chromium, with what its player and its main text say (part $at)",
  async ({ names: some }) => {
    const [left, different]: [string[], object[]] = [[...some], []];
    const follow = async (tabs: Lane) => {
      for (let name = left.shift(); name !== undefined; name = left.shift()) {
        const first = await differences(tabs, name);
        // On a busy machine one of them may be asked while its page is just replaced: that does not happen twice.
        if (first.length > 0) different.push(...(await differences(tabs, name)));
      }
    };
    await Promise.all(lanes.map(follow));
    expect(different).toEqual([]);
  },
);

/** On how many pages they gave anything at all. */
const telling = { identity: 0, player: 0, article: 0 };

async function differences(tabs: Lane, name: string): Promise<object[]> {
  const expected: { url: string } = JSON.parse(readFileSync(join(PAGES, name, "expected.json"), "utf8"));
  // Chromium asks hosts that it knows by https, whatever the address says.
  const url = expected.url.replace(/^http:/, "https:");
  const html = readFileSync(join(PAGES, name, "page.html"), "utf8");
  const [one, other] = await Promise.all([tabs.chromium.capture(url, html), tabs.firefox.capture(url, html)]);
  for (const part of ["identity", "player", "article"] as const)
    if (Object.values(Reflect.get(one, part) ?? {}).some(Boolean)) telling[part] += 1;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((part) => {
    const [inChromium, inFirefox] = [one, other].map((captured) => withoutLanguage(Reflect.get(captured, part)));
    const isSame = part === "language" || isDeepStrictEqual(inChromium, inFirefox);
    return isSame ? [] : [{ name, part, inChromium, inFirefox }];
  });
}

test("and page, player and main text have something to say on many of them", () => {
  expect(telling.identity).toBeGreaterThan(200);
  expect(telling.player).toBeGreaterThanOrEqual(10);
  expect(telling.article).toBeGreaterThanOrEqual(10);
});

/** Each is forbidden in what runs in pages: by `lib/capture/hidden-in-firefox.d.ts` or `tests/content-scripts.test.ts`. */
const HIDDEN = [
  "FormData.entries",
  "Headers.entries",
  "Response by its async iterator",
  "URLSearchParams.entries",
  "instanceof ArrayBuffer",
  "instanceof Promise",
  "instanceof TypeError",
];

test("Firefox hides from content scripts what the rules for them forbid, and nothing else that they use", async () => {
  const [lane] = lanes;
  const asked = await Promise.all([lane?.chromium.run(reachInPages), lane?.firefox.run(reachInPages)]);
  const [inChromium, inFirefox] = asked.map((reached = {}) =>
    Object.keys(reached)
      .filter((name) => !reached[name])
      .toSorted(),
  );
  expect(inChromium).toEqual([]);
  expect(inFirefox).toEqual(HIDDEN);
});
