import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATIENCE } from "../setup/until.ts";
import type { ReadTab } from "../../lib/browser/read-page.ts";
import { serve } from "./browser.ts";
import { movingBilibili } from "./moving-sites/moving-bilibili.ts";
import { movingNameless, movingNext } from "./moving-sites/moving-next.ts";
import { MovingTab, VIDEOS } from "./moving-sites/moving-tab.ts";
import { foreignValues, type MovingSite, type MovingVideo, movingVideo } from "./moving-sites/moving-video.ts";
import { movingYoutube } from "./moving-sites/moving-youtube.ts";
import { readWhileMoving } from "./moving-sites/read-while-moving.ts";
import { find, person, type Person } from "./person.ts";
import { tabReader, type TabReader } from "./read-tab.ts";
import { seededRandom } from "./seeded-random.ts";

const NAVIGATIONS = 200;
const ROUNDS = 4;
const PRESSES = 2;
/** Three seconds, and what a busy machine needs for the last reading, in milliseconds. */
const LONGEST = 4000;
const SEED = Number(process.env["LECTERN_SEED"] ?? 20_261_101);

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

/** A tab of the site, on which the button has been pressed, and its reader. */
async function open(site: MovingSite, seed: number): Promise<{ tab: MovingTab; reader: TabReader }> {
  const page = await me.browser.newPage();
  await serve(page, new Map(VIDEOS.map((video) => [site.address(video), site.page(video)])));
  const tab = new MovingTab(page, site, seededRandom(seed));
  await tab.load(tab.any(VIDEOS));
  await (await me.press(page)).close();
  return { tab, reader: await tabReader(await me.openOptions(), page) };
}

describe.each([movingYoutube, movingBilibili, movingNext, movingNameless])("on $name", (site) => {
  test(`in ${NAVIGATIONS} navigations no value of another video is ever shown (seed ${SEED})`, async () => {
    const { tab, reader } = await open(site, SEED);
    const readings = await readWhileMoving(tab, reader, NAVIGATIONS);
    expect(readings.filter(({ wrong }) => wrong.length > 0).slice(0, 5)).toEqual([]);
    const settled = readings.filter(({ isSettled }) => isSettled).length;
    expect(settled).toBeGreaterThan(20);
    const ready = readings.filter(({ isReady }) => isReady).length;
    expect(ready).toBeGreaterThan(site.provesItself ? settled : 0);
    await tab.page.close();
  });

  test("a page that is still following is read right or not at all, and right within three seconds once it has", async () => {
    const { tab, reader } = await open(site, SEED + 1);
    const wrong: string[] = [];
    const check = (read: ReadTab | null, video: MovingVideo) => {
      const foreign = read ? foreignValues(read.captured, site.key(video), video) : ["unreadable"];
      if (foreign.length > 0)
        wrong.push(`${foreign.join(", ")} at ${video.mark} after ${tab.log.slice(-20).join(", ")}`);
    };
    // Where time has to prove what is shown, each reading takes its three seconds.
    for (let round = 0; round < (site.provesItself ? ROUNDS : ROUNDS / 2); round++) {
      await tab.navigate();
      const early = reader.read();
      await tab.followInTime(round % 3 === 0);
      const read = await early;
      check(read, videoAt(site, read));
      await tab.settle();
      const began = performance.now();
      const late = await reader.read();
      const took = performance.now() - began;
      check(late, await tab.shown());
      if (!late || late.captured.kind === "none" || took > LONGEST)
        wrong.push(`not read in ${took} ms, though settled`);
    }
    expect(wrong).toEqual([]);
    await tab.page.close();
  });

  test("the popup itself, opened at any moment, shows the video of the address or that it is not ready", async () => {
    const { tab } = await open(site, SEED + 2);
    for (let round = 0; round < PRESSES; round++) {
      const from = await tab.navigate();
      const popup = await me.press(tab.page);
      await tab.followInTime(round === 0);
      await popup.waitForSelector("textarea.title-field, .still", { timeout: PATIENCE });
      await tab.settle();
      const to = await tab.shown();
      const isReady = (await popup.$("textarea.title-field")) !== null;
      // A form that was filled stays: the person may go on in the tab while writing.
      const shown = await marksIn(popup);
      expect([[], [from.mark], [to.mark]]).toContainEqual(shown);
      expect(shown).toHaveLength(isReady ? 1 : 0);
      if (!isReady) await (await find(popup, "button", "Read again")).click();
      await popup.waitForSelector("textarea.title-field", { timeout: PATIENCE });
      expect(await marksIn(popup)).toEqual(isReady ? shown : [to.mark]);
      await popup.close();
    }
    await tab.page.close();
  });
});

test("a page is not told that it is read, and nothing is left in it", async () => {
  const page = await me.browser.newPage();
  const video = VIDEOS[0] ?? movingVideo(1);
  const listen = `<script>globalThis.told = []; addEventListener("message", ({ data }) => told.push(data));</script>`;
  await serve(page, new Map([[movingNext.address(video), `${movingNext.page(video)}${listen}`]]));
  await page.goto(movingNext.address(video), { waitUntil: "domcontentloaded" });
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis).toSorted());
  const before = await names();
  const popup = await me.press(page);
  await popup.waitForSelector("textarea.title-field");
  await popup.close();
  expect(await names()).toEqual(before);
  expect(await page.evaluate(() => Reflect.get(globalThis, "told"))).toEqual([]);
  await page.close();
});

function videoAt(site: MovingSite, read: ReadTab | null): MovingVideo {
  const found = VIDEOS.find((video) => site.address(video) === read?.tab.address.href);
  if (!found) throw new Error(`No video was read at ${read?.tab.address.href}`);
  return found;
}

/** The marks of all videos that the popup speaks of, each once. */
async function marksIn(popup: Page): Promise<string[]> {
  const texts = await popup.evaluate(() => {
    const titles = [...document.querySelectorAll("textarea")].map((field) => field.value);
    return [document.body.innerText, ...titles].join(" ");
  });
  return [...new Set(texts.match(/mv\d{4}mv/g))];
}
