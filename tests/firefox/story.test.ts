import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../e2e/browser.ts";
import { visitSite } from "../e2e/caption-sites/site.ts";
import { tidesAddress, youtubeWithCaptions } from "../e2e/caption-sites/youtube-captions.ts";
import { attention, tides, watchAddress, watchPage } from "../e2e/lecture-page.ts";
import { rowsOf, untilEntry } from "../e2e/model-person.ts";
import { find, untilReads, retype } from "../e2e/person.ts";
import { type ModelServer, startModelServer } from "../setup/model-server.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import { wavOf } from "../../lib/speech/wav.ts";
import { startSpeechServer } from "../setup/speech-server.ts";
import { spokenSamples, wordOf } from "../setup/spoken-sound.ts";
import { sendingTo } from "./permissions.ts";
import { pressShortcut } from "./firefox-window.ts";
import { PATIENCE, until } from "../setup/until.ts";

declare const chrome: {
  readonly action: { getTitle(where: object): Promise<string> };
  readonly tabs: { query(query: object): Promise<{ readonly id: number }[]> };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

/** How long the sound is that is transcribed, in seconds. */
const SPOKEN = 20;

let me: FirefoxLectern;
let server: ModelServer;
const folder = mkdtempSync(join(tmpdir(), "lectern-story-"));
const [profile, downloads] = [join(folder, "profile"), join(folder, "downloads")];

beforeAll(async () => {
  [me, server] = await Promise.all([launchFirefox({ profile, downloads }), startModelServer()]);
});
afterAll(async () => {
  await me.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a lecture is saved with tags, a summary and its transcript", async () => {
  const page = await visitSite(me, tidesAddress, youtubeWithCaptions("plays"));
  const popup = await me.press(page);
  await popup.untilReads(/Transcript: English · 2[0-9] words/);
  expect(await popup.value("textarea.title-field")).toBe(tides.title);
  await popup.type("combobox", "Tags", "physics/tides");
  await popup.press("Enter");
  await popup.click("button", "Summarise");
  await until(() => popup.value(".summary-field"), "the summary is written");
  await popup.click("button", "Save");
  await popup.untilReads(/Saved \d+/);
  await popup.close();
  await page.close();
});

test("a Chinese lecture is saved, and its page says so at the next press", async () => {
  const page = await me.browser.newPage();
  const address = watchAddress(attention.id);
  await serve(page, new Map([[address, watchPage(attention)]]));
  await page.goto(address, { waitUntil: "domcontentloaded" });
  const popup = await me.press(page);
  await popup.untilReads(/海湾公开课/);
  // An earlier attempt may have saved it.
  if (!/Saved \d/.test(await popup.text())) await popup.click("button", "Save");
  await popup.untilReads(/Saved \d+/);
  await popup.close();
  const again = await me.press(page);
  expect(await again.untilReads(/海湾公开课[^]*Saved \d+/)).toContain(attention.creator);
  await again.close();
  await page.close();
});

test("both are found again: by tag, by what was said, by Chinese words, in popup and library", async () => {
  const library = await me.openOptions();
  await (await library.waitForSelector("nav[aria-label='Tags'] a"))?.click();
  await untilReads(library, /Tag search results for .*physics\/tides/);
  await expect.poll(async () => (await library.$$("article")).length, { timeout: PATIENCE }).toBe(1);
  await library.close();
  const all = await me.openOptions();
  const search = async (query: string, wanted: RegExp) => {
    const field = await find(all, "searchbox", "Search your library");
    await field.click({ count: 3 });
    await field.type(query);
    await untilReads(all, wanted);
  };
  await search("earth turns beneath", /Why the sea rises twice a day/);
  await search("多头注意力", /大语言模型的注意力机制讲解/);
  const popup = await me.press(all);
  await popup.type("searchbox", "Search your library", "zhuyili");
  await popup.untilReads(/大语言模型的注意力机制讲解/);
  await popup.close();
  await all.close();
});

test("the person's own model is allowed by Firefox's own question, and writes a summary in the event page", async () => {
  const settings = await me.openOptions("#settings");
  await retype(settings, "combobox", "Server", server.host);
  await (await find(settings, "button", "Connect")).click();
  await me.answerPrompt("allow");
  await untilReads(settings, new RegExp(`Connected to ${server.host}: \\d+ models`));
  await settings.select(".nested select", "good");
  await settings.waitForSelector("input[type=radio][name=summariser]:checked");
  const lectures = await rowsOf<{ id: string; title: string }>(settings, "lectures");
  const id = lectures.find(({ title }) => title === tides.title)?.id ?? "";
  const page = await me.openOptions(`#entry/${id}`);
  await (await find(page, "button", "New")).click();
  await untilEntry(page, /The moon raises the tides twice a day/);
  await Promise.all([page.close(), settings.close()]);
});

test("what the browser's sudden end leaves is the whole library", async () => {
  await me.kill();
  me = await launchFirefox({ profile, downloads });
  const library = await me.openOptions();
  await untilReads(library, /2 entries/);
  await library.close();
  const settings = await me.openOptions("#settings");
  await (await find(settings, "button", "Check the library")).click();
  await untilReads(settings, /All is well: 2 entries checked/);
  await settings.close();
});

test("an export is read into an empty library, whole", async () => {
  const library = await me.openOptions();
  await (await find(library, "button", "Import and export")).click();
  await (await find(library, "button", "Export 2 entries")).click();
  await untilReads(library, /Exported to/);
  const name = await until(
    async () => readdirSync(downloads).find((file) => /^lectern-.*\.json$/.test(file)),
    "the file is there",
  );
  const exported = JSON.parse(readFileSync(join(downloads, name), "utf8"));
  expect(exported).toMatchObject({ format: "lectern", version: 1 });
  const other = await launchFirefox();
  try {
    const empty = await other.openOptions();
    await (await find(empty, "button", "Import and export")).click();
    await (await find(empty, "tab", "Import")).click();
    const field = await empty.waitForSelector("input[type=file]");
    await field?.uploadFile(join(downloads, name));
    await (await find(empty, "button", "Import 2 entries")).click();
    await untilReads(empty, /2 added/);
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();
    for (const table of ["lectures", "summaries", "transcripts"])
      expect(ids(await rowsOf(empty, table))).toEqual(ids(exported[table]));
  } finally {
    await other.close();
  }
});

test("a sound that is dropped is transcribed by the person's own server, and found by a word that is said in it", async () => {
  const speech = await startSpeechServer();
  const library = await me.openOptions();
  await find(library, "button", "Import and export");
  const wav = Buffer.from(await wavOf(spokenSamples(SPOKEN, 16_000)).arrayBuffer()).toString("base64");
  // Firefox may remember of the time before its sudden end what the add-on that was loaded anew does not have.
  await me.takeBack(sendingTo("http://127.0.0.1/*"));
  await me.allow(sendingTo("http://127.0.0.1/*"));
  await library.evaluate((items) => chrome.storage.local.set(items), {
    speech: { base: speech.base, model: "whisper-1" },
  });
  await library.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.codePointAt(0) ?? 0);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], "Harbour bells.wav", { type: "audio/wav" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, wav);
  await untilReads(library, new RegExp(`Length: 0:${SPOKEN}[^]*The sound goes to ${speech.host}`));
  expect(speech.requests).toBe(0);
  await (await find(library, "button", "Transcribe")).click();
  await untilEntry(library, new RegExp(Array.from({ length: SPOKEN }, (_, second) => wordOf(second)).join("[^]*")));
  await library.close();
  const results = await me.openOptions(`#all?q=${wordOf(SPOKEN - 1)}`);
  await untilReads(results, /Harbour bells/);
  await results.close();
  await speech.close();
});

test("the keys that save at once save a page without the popup, once, and the button says so", async () => {
  const library = await me.openOptions();
  const page = await me.browser.newPage();
  const lecture = { ...tides, id: "atOnce_0001", title: "Saved with three fingers" };
  const address = watchAddress(lecture.id);
  await serve(page, new Map([[address, watchPage(lecture)]]));
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await page.bringToFront();
  const titles = () =>
    library.evaluate(async () => {
      const tabs = await chrome.tabs.query({ active: true });
      return Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ tabId: id })));
    });
  await pressShortcut(me.inParent, "D");
  await until(async () => /^Saved \d/.test((await titles()).join("")), "the button says when it was saved");
  await page.close();
  const saved = await rowsOf<{ title: string }>(library, "lectures");
  expect(saved.filter(({ title }) => title === lecture.title)).toHaveLength(1);
  await library.close();
});
