import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOST, HOSTILE_PAGES, type HostilePage } from "../hostile/pages.ts";
import { serve } from "./browser.ts";
import { tides } from "./lecture-page.ts";
import { find, person, untilReads, type Person } from "./person.ts";
import { tabReader, type TabReader } from "./read-tab.ts";

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

const page = (body: string, head = "") =>
  `<!doctype html><html><head><title>Hostile</title>${head}</head><body>${body}</body></html>`;
const tampering = `Array.prototype.map = () => { throw 1; }; JSON.parse = () => ({ title: "forged" });
  String.prototype.replace = () => "forged"; Object.defineProperty(document, "title", { get: () => { throw 2; } });`;

test.each([
  ["10,000 nested elements", page("<div hidden>".repeat(10_000))],
  ["200,000 elements beside one another", page("<i></i>".repeat(200_000))],
  ["5 MB of text", page(`<p>${"lecture ".repeat(600_000)}</p>`)],
  ["a title of 5 MB", page("", `<meta property="og:title" content="${"x".repeat(5_000_000)}">`)],
  ["JSON-LD nested 20,000 deep", page(`<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script>`)],
  [
    "forms named like the page's own methods",
    page('<form name="querySelectorAll"></form><form name="documentElement"></form><img name="body">'),
  ],
  ["scripts that replace what every script uses", page(`<script>${tampering}</script>`)],
])("the popup answers on a page with %s", async (_, html) => {
  const tab = await me.visitPage("https://hostile.example/page", html);
  const popup = await me.press(tab);
  await untilReads(popup, /No lecture on this page|cannot read this page|Save/);
  await popup.close();
  await tab.close();
});

test("markup in a page's texts is shown as text, and nothing in it runs or loads", async () => {
  const markup =
    '<img src="https://evil.example/pixel" onerror="globalThis.hit = true"><script>globalThis.hit = true</script>';
  const lecture = {
    ...tides,
    id: "withMarkup1",
    title: `${markup} Tides`,
    description: `${markup} Why.`,
    keywords: [markup],
  };
  const tab = await me.visit(lecture);
  const popup = await me.press(tab);
  const requests: string[] = [];
  popup.on("request", (request) => requests.push(request.url()));
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /Saved \d+/);
  expect(await popup.evaluate(() => "hit" in globalThis)).toBe(false);
  const library = await me.openOptions();
  library.on("request", (request) => requests.push(request.url()));
  await library.reload();
  await untilReads(library, /<img src="https:\/\/evil\.example\/pixel"/);
  expect(requests.filter((address) => !/^(?:chrome-extension|data|blob):/.test(address))).toEqual([]);
  expect(await library.evaluate(() => "hit" in globalThis)).toBe(false);
});

describe("a hostile page is captured as text within five seconds; nothing of it runs or loads, and it stays as it was", () => {
  let page: Page;
  let reader: TabReader;
  const requests: string[] = [];
  beforeAll(async () => {
    page = await me.browser.newPage();
    const start: [string, string] = [`${HOST}/watch/start`, "<!doctype html><title>Start</title>"];
    const served = HOSTILE_PAGES.map(({ path, html }): [string, string] => [`${HOST}${path}`, html]);
    await serve(page, new Map([start, ...served]));
    await page.goto(start[0]);
    // One press is enough for all pages of the host.
    await (await me.press(page)).close();
    reader = await tabReader(await me.openOptions(), page);
    // The browser asks for the page's icon when it likes, and draws its own controls from data.
    const own = /\/favicon\.ico$|^data:/;
    page.on("request", (request) => own.test(request.url()) || requests.push(request.url()));
  });

  // The largest takes a second or two of a processor: where others want it as well, not every attempt has it in time.
  test.each(HOSTILE_PAGES)(
    "$name",
    { retry: 3 },
    async ({ path, captured, without = /(?!)/, isRestless }: HostilePage) => {
      await page.goto(`${HOST}${path}`, { waitUntil: "domcontentloaded" });
      await untilQuiet();
      const before = await stateOf(page);
      const loaded = requests.length;
      const began = performance.now();
      const answer = await reader.once();
      expect(performance.now() - began).toBeLessThan(5000);
      await untilQuiet();
      expect(requests.slice(loaded)).toEqual([]);
      expect(isRestless ? before : await stateOf(page)).toEqual(before);
      expect(answer?.captured).toMatchObject(captured);
      const texts = textsIn(answer?.captured);
      expect(texts.filter((text) => !text.isWellFormed() || UNSEEN.test(text))).toEqual([]);
      expect(texts.filter((text) => without.test(text))).toEqual([]);
    },
  );

  /** Waits until the page has asked for nothing more for a while. */
  async function untilQuiet(): Promise<void> {
    for (let seen = -1; seen !== requests.length;) {
      seen = requests.length;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
});

/** Control characters that are more than a line's end, and those that turn writing round. */
const UNSEEN = /[[\p{Cc}--[\t\n]]\u202a-\u202e\u2066-\u2069]/v;

/** What would give away that something ran or was changed. The page may have replaced what it is asked with. */
function stateOf(page: Page): Promise<{ hits: unknown; length: number; sum: number }> {
  return page.evaluate(() => {
    const root = Object.values(document.childNodes).find((node) => node instanceof HTMLHtmlElement);
    const html = root?.outerHTML ?? "";
    let sum = 0;
    for (let index = 0; index < html.length; index++) sum = Math.imul(sum ^ html.charCodeAt(index), 16_777_619);
    return { hits: Reflect.get(globalThis, "hits"), length: html.length, sum };
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
