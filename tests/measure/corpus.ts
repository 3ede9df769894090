/**
 * Captures every page of a corpus in a real Chromium, by a real press of the toolbar button.
 *   npm run corpus -- FOLDER [RESULTS.json]
 * FOLDER holds manifest.json (`[{ id, url }]`) and pages/<id>.html. Each page is served at its own address; every
 * other request is refused. The results go to FOLDER/RESULTS.json, or where the second argument says.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import type { Captured, PlayerFacts } from "../../lib/capture/captured.ts";
import { withLanguage } from "../../lib/capture/with-language.ts";
import { mergePlayer } from "../../lib/capture/merge-player.ts";
import { parseCaptured, parsePlayerFacts } from "../../lib/capture/parse-captured.ts";
import { wantsArticle, withArticle } from "../../lib/capture/with-article.ts";
import { type Lectern, launch } from "../e2e/browser.ts";
import { answerRequests } from "../setup/answer-requests.ts";

/** The popup's own API, as far as it is used there. */
declare const chrome: {
  readonly tabs: { query(query: object): Promise<{ readonly id: number }[]> };
  readonly i18n: {
    detectLanguage(
      text: string,
    ): Promise<{ readonly isReliable: boolean; readonly languages: { language: string; percentage: number }[] }>;
  };
  readonly scripting: { executeScript(injection: object): Promise<{ readonly result: unknown }[]> };
};

interface CorpusPage {
  readonly id: string;
  readonly url: string;
}

const [folder, target] = process.argv.slice(2);
if (!folder) throw new Error("corpus: expected a folder with manifest.json and pages/");
const output = resolve(target ?? process.env["LECTERN_RESULTS"] ?? join(folder, "RESULTS.json"));
const manifest: CorpusPage[] = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

const lectern = await launch(process.env["LECTERN_EXTENSION"] ? { extension: process.env["LECTERN_EXTENSION"] } : {});
const results: Record<string, unknown> = {};
for (const each of manifest) {
  try {
    const { result, ms } = await capturePage(lectern, each);
    results[each.id] = result === null || result.kind === "none" ? null : { ...result, ms };
    console.log(`${each.id}: ${describe(result)} (${ms} ms)`);
  } catch (error) {
    // One page that cannot be shown must not cost the run.
    results[each.id] = null;
    console.log(`${each.id}: ${String(error)}`);
  }
}
await lectern.close();
writeFileSync(output, `${JSON.stringify(results, null, 1)}\n`);
console.log(`wrote ${output}`);

async function capturePage(lectern: Lectern, { id, url }: CorpusPage) {
  const page = await lectern.browser.newPage();
  await serveStored(page, url, readFileSync(join(folder ?? "", "pages", `${id}.html`), "utf8"));
  await page.goto(url, { waitUntil: "domcontentloaded", timeout: 60_000 });
  const popup = await lectern.press(page);
  const [captured, player] = await inject(popup);
  const ms = typeof captured === "object" && captured !== null && "ms" in captured ? Number(captured.ms) : null;
  const result = await complete(popup, parseCaptured(captured), parsePlayerFacts(player), new URL(url));
  await page.close();
  return { result, ms: ms && Math.round(ms * 10) / 10 };
}

/** At its address; programs of stored pages that lead elsewhere, to a consent or to the phone's page, lead nowhere. */
async function serveStored(page: Page, url: string, body: string): Promise<void> {
  const isOwn = (address: URL) => address.pathname === new URL(url).pathname && address.host === new URL(url).host;
  await answerRequests(page, (request) => {
    if (!request.isNavigationRequest()) return null;
    if (isOwn(new URL(request.url()))) return { type: "text/html; charset=utf-8", body };
    return request.frame() === page.mainFrame() ? { status: 204, type: "text/plain", body: "" } : null;
  });
}

/** What the popup makes of it: with the player's facts, the page's main text and the language of both. */
async function complete(popup: Page, captured: Captured | null, player: PlayerFacts | null, url: URL) {
  if (!captured) return null;
  const merged = mergePlayer(captured, player, url);
  const article = wantsArticle(merged) ? await injectOne(popup, "article", "ISOLATED") : null;
  return withLanguage(article ? withArticle(merged, article) : merged, async (text) => {
    const { isReliable, languages } = await popup.evaluate((given) => chrome.i18n.detectLanguage(given), text);
    const [best] = languages.toSorted((one, two) => two.percentage - one.percentage);
    if (!best || best.language === "und") return null;
    return { language: best.language, reliable: isReliable && best.percentage >= 60 };
  });
}

/** Injects both content scripts from the popup, as the popup itself does. */
function inject(popup: Page): Promise<unknown[]> {
  return Promise.all([injectOne(popup, "capture", "ISOLATED"), injectOne(popup, "player", "MAIN")]);
}

async function injectOne(popup: Page, script: string, world: "ISOLATED" | "MAIN"): Promise<unknown> {
  return popup.evaluate(
    async (file, into) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const target = { tabId: tab?.id };
      const [frame] = await chrome.scripting.executeScript({ target, files: [file], world: into });
      return frame?.result;
    },
    `/content-scripts/${script}.js`,
    world,
  );
}

function describe(captured: Captured | null): string {
  if (!captured) return "unreadable answer";
  return captured.kind === "none" ? `nothing, ${captured.why}` : `${captured.kind}, ${captured.title}`;
}
