import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { fill } from "../bench/fill-library.ts";
import { visitSite } from "../e2e/caption-sites/site.ts";
import { openPanel } from "../e2e/panel.ts";
import { find, person, untilReads, type Person } from "../e2e/person.ts";
import { ROOT } from "../setup/source.ts";
import { pictureLibrary } from "./library.ts";
import { talkAddress, talkSite } from "./site.ts";
import { drawCovers } from "./covers.ts";
import { TALKS } from "./talks.ts";

/** Chrome Web Store's sizes: https://developer.chrome.com/docs/webstore/images */
const [WIDTH, HEIGHT] = [1280, 800];
const MOST_BYTES = 300_000;
const STORE = join(ROOT, "docs/store");
const DOCS = join(ROOT, "docs");

/** Of the library and its parts. */
async function inTheLibrary(me: Person): Promise<void> {
  const library = await filledLibrary(me);
  await show(library, `#entry/${TALKS[0]?.id}`, /Prof. Amara Lindqvist[^]*The moon pulls harder/);
  await keep(library, join(STORE, "2-library.png"));
  await keep(library, join(DOCS, "library.png"));
  await show(library, "#all?q=softmax", /weights that sum to one/);
  await keep(library, join(STORE, "3-search.png"));
  await show(library, `#read/${TALKS[0]?.id}?part=transcript`, /Good evening/);
  await keep(library, join(STORE, "5-reading.png"));
  await tile(me);
}

/** The popup over the page, and then the panel beside it, each as the browser's window shows them. */
async function besideThePage(me: Person): Promise<void> {
  const page = await visitSite(me, talkAddress, talkSite);
  await page.bringToFront();
  const behind = await page.screenshot({ encoding: "base64" });
  const popup = await me.press(page);
  await untilReads(popup, /Transcript: English/);
  await (await find(popup, "combobox", "Tags")).type("Oceans");
  await popup.keyboard.press("Enter");
  await (await find(popup, "button", "Summarise")).click();
  await popup.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".summary-field")?.value);
  const shown = await popup.screenshot({ encoding: "base64" });
  writeFileSync(join(DOCS, "popup.png"), shown, "base64");
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /Saved \d+/);
  await popup.close();
  const panel = await openPanel(me, page);
  await panel.setViewport({ width: 440, height: HEIGHT });
  await untilReads(panel, /Good evening/);
  const beside = await panel.screenshot({ encoding: "base64" });
  await compose(me, join(STORE, "4-beside-the-video.png"), [
    { image: behind, style: "left: 0; top: 0" },
    { image: beside, style: "right: 0; top: 0; border-left: 1px solid #8886" },
  ]);
  await panel.close();
  await compose(me, join(STORE, "1-save.png"), [
    { image: behind, style: "left: 0; top: 0" },
    { image: shown, style: "right: 24px; top: 12px; border-radius: 10px; box-shadow: 0 8px 40px rgb(0 0 0 / 45%)" },
  ]);
}

async function filledLibrary(me: Person): Promise<Page> {
  const library = await me.openOptions();
  const covers = await drawCovers(library, TALKS.length);
  await fill(library, 1, () => pictureLibrary(covers) as never, "pictures");
  return library;
}

async function show(library: Page, hash: string, wanted: RegExp): Promise<void> {
  await library.goto(`${library.url().split("#")[0]}${hash}`);
  await library.reload();
  await untilReads(library, wanted);
  // Until then a list shows where its rows will stand.
  await library.waitForFunction(() => !document.querySelector(".list-pane") || document.querySelector("article h2"));
  await library.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300))));
}

interface Layer {
  /** A PNG as base64. */
  readonly image: string;
  readonly style: string;
}

/** Puts pictures over one another, as windows lie. */
async function compose(
  me: Person,
  path: string,
  layers: readonly Layer[],
  markup = "",
  size = [WIDTH, HEIGHT],
): Promise<void> {
  const [width = WIDTH, height = HEIGHT] = size;
  const sheet = await me.browser.newPage();
  await sheet.setViewport({ width, height });
  const images = layers.map(
    ({ image, style }) => `<img style="position: absolute; ${style}" src="data:image/png;base64,${image}">`,
  );
  await sheet.setContent(`<body style="margin: 0; overflow: hidden">${images.join("")}${markup}</body>`);
  await keep(sheet, path);
  await sheet.close();
}

/** Chrome Web Store's small tile. */
async function tile(me: Person): Promise<void> {
  const logo = readFileSync(join(ROOT, "public/icon/128.png")).toString("base64");
  const words = `<div style="position: absolute; inset: 0; background: #f4f1ea; z-index: -1"></div>
    <p style="position: absolute; left: 168px; top: 84px; margin: 0; font: 600 44px/1 system-ui; color: #1d2430">Lectern</p>
    <p style="position: absolute; left: 170px; top: 142px; margin: 0; font: 17px/1.45 system-ui; color: #4a5262">Your lectures, kept,<br>and every word found again</p>`;
  const style = "left: 36px; top: 80px; width: 104px";
  await compose(me, join(STORE, "tile.png"), [{ image: logo, style }], words, [440, 280]);
}

async function keep(page: Page, path: string): Promise<void> {
  writeFileSync(path, await page.screenshot());
  const { size } = statSync(path);
  console.log(`${path.slice(ROOT.length + 1)}: ${Math.round(size / 1_000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${path}: expected at most ${MOST_BYTES} bytes, got ${size}`);
}

/** The pictures of the stores and of the README, from the product itself; each part with a library of its own. */
mkdirSync(STORE, { recursive: true });
for (const part of [besideThePage, inTheLibrary]) {
  const me = await person({ screen: `${WIDTH}x${HEIGHT}` });
  try {
    await part(me);
  } finally {
    await me.close();
  }
}
