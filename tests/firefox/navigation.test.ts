import { isDeepStrictEqual } from "node:util";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../e2e/browser.ts";
import { movingBilibili } from "../e2e/moving-sites/moving-bilibili.ts";
import { movingNameless, movingNext } from "../e2e/moving-sites/moving-next.ts";
import { MovingTab, VIDEOS } from "../e2e/moving-sites/moving-tab.ts";
import type { MovingSite } from "../e2e/moving-sites/moving-video.ts";
import { movingYoutube } from "../e2e/moving-sites/moving-youtube.ts";
import { type Reading, readWhileMoving } from "../e2e/moving-sites/read-while-moving.ts";
import { tabReader } from "../e2e/read-tab.ts";
import { seededRandom } from "../e2e/seeded-random.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import { openChromium, type OpenChromium } from "./open-chromium.ts";
import { withoutLanguage } from "./without-language.ts";

const SITES = [movingYoutube, movingBilibili, movingNext, movingNameless];
/** On each of the four sites: two hundred together. */
const NAVIGATIONS = 50;
const SEED = Number(process.env["LECTERN_SEED"] ?? 20_261_129);

let chromium: OpenChromium;
let firefox: FirefoxLectern;
beforeAll(async () => {
  // Which documents are kept is each browser's own choice; both are to come the same way.
  const options = { keepsDocuments: false };
  [chromium, firefox] = await Promise.all([openChromium(options), launchFirefox(options)]);
  await firefox.allow({ origins: ["https://*/*", "http://*/*"] });
});
afterAll(() => Promise.all([chromium.close(), firefox.close()]));

test.each(SITES)(
  `on $name ${NAVIGATIONS} navigations give the same in Firefox as in Chromium, and nothing of another video (seed ${SEED})`,
  async (site) => {
    const inChromium = await wander(site, chromium.browser, await chromium.openOptions());
    const inFirefox = await wander(site, firefox.browser, await firefox.openOptions());
    expect(inFirefox.filter(({ wrong }) => wrong.length > 0).slice(0, 5)).toEqual([]);
    expect(inFirefox).toHaveLength(inChromium.length);
    expect(inFirefox.filter(({ isSettled }) => isSettled).length).toBeGreaterThan(5);
    const different = inFirefox.flatMap((reading, at) => differences(inChromium[at], reading));
    expect(different.slice(0, 5)).toEqual([]);
  },
);

async function wander(site: MovingSite, browser: Browser, own: Page): Promise<Reading[]> {
  const page = await browser.newPage();
  await serve(page, new Map(VIDEOS.map((video) => [site.address(video), site.page(video)])));
  const tab = new MovingTab(page, site, seededRandom(SEED));
  await tab.load(tab.any(VIDEOS));
  const readings = await readWhileMoving(tab, await tabReader(own, page), NAVIGATIONS);
  await page.close();
  return readings;
}

function differences(inChromium: Reading | undefined, inFirefox: Reading): object[] {
  const [one, other] = [withoutLanguage(inChromium), withoutLanguage(inFirefox)];
  return isDeepStrictEqual(one, other) ? [] : [{ inChromium: one, inFirefox: other }];
}
