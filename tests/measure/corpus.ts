/**
 * Captures every page of a corpus in a real Chromium, by a real press of the toolbar button.
 *   npm run corpus -- FOLDER [RESULTS.json]
 * FOLDER holds manifest.json (`[{ id, url }]`) and pages/<id>.html. Each page is served at its own address; every
 * other request is refused. The results go to FOLDER/RESULTS.json, or where the second argument says.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import type { Captured } from "../../lib/capture/captured.ts";
import { mergePlayer } from "../../lib/capture/merge-player.ts";
import { parseCaptured, parsePlayerFacts } from "../../lib/capture/parse-captured.ts";
import { type Lectern, launch, serve } from "../e2e/browser.ts";

/** The popup's own API, as far as it is used there. */
declare const chrome: {
  readonly tabs: { query(query: object): Promise<{ readonly id: number }[]> };
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
  await serve(page, new Map([[url, readFileSync(join(folder ?? "", "pages", `${id}.html`), "utf8")]]));
  await page.goto(url, { waitUntil: "domcontentloaded", timeout: 60_000 });
  const popup = await lectern.press(page);
  const [captured, player] = await inject(popup);
  await page.close();
  const ms = typeof captured === "object" && captured !== null && "ms" in captured ? Number(captured.ms) : null;
  const parsed = parseCaptured(captured);
  const address = new URL(url);
  return {
    result: parsed && mergePlayer(parsed, parsePlayerFacts(player), address),
    ms: ms && Math.round(ms * 10) / 10,
  };
}

/** Injects both content scripts from the popup, as the popup itself does. */
async function inject(popup: Page): Promise<unknown[]> {
  return popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const target = { tabId: tab?.id };
    const [isolated, main] = await Promise.all([
      chrome.scripting.executeScript({ target, files: ["/content-scripts/capture.js"] }),
      chrome.scripting.executeScript({ target, files: ["/content-scripts/player.js"], world: "MAIN" }),
    ]);
    return [isolated[0]?.result, main[0]?.result];
  });
}

function describe(captured: Captured | null): string {
  if (!captured) return "unreadable answer";
  return captured.kind === "none" ? `nothing, ${captured.why}` : `${captured.kind}, ${captured.title}`;
}
