import { afterAll, beforeAll, expect, test } from "vitest";
import { tides } from "./lecture-page.ts";
import { find, person, untilReads, type Person } from "./person.ts";

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
