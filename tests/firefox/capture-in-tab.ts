import type { Page } from "puppeteer-core";
import { answerRequests } from "../setup/answer-requests.ts";

/** The extension's own interface, as far as it is used here; both browsers have it under this name. */
declare const chrome: {
  readonly tabs: { query(query: object): Promise<{ readonly id: number }[]> };
  readonly scripting: { executeScript(injection: object): Promise<{ result?: object; error?: unknown }[]> };
};

/** A tab in which one saved page after the other is shown at its address. */
export interface CaptureTab {
  /** What the capture script gives there, without what it took, and what those for the player and the article do. */
  capture(address: string, html: string): Promise<object>;
  /** What a function gives as a content script of the page that is shown. */
  run<T>(script: () => Promise<T>): Promise<T>;
}

export async function captureTab(tab: Page, extensionPage: Page): Promise<CaptureTab> {
  let shown = "";
  await answerRequests(tab, (request) =>
    request.isNavigationRequest() && request.frame() === tab.mainFrame()
      ? { type: "text/html; charset=utf-8", body: shown }
      : null,
  );
  await tab.bringToFront();
  const id = await extensionPage.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    return active?.id ?? -1;
  });
  return {
    async capture(address, html) {
      shown = html;
      await tab.goto(address, { waitUntil: "domcontentloaded" });
      return extensionPage.evaluate(async (tabId) => {
        const run = async (file: string, world: "ISOLATED" | "MAIN") => {
          const files = [`/content-scripts/${file}.js`];
          const [frame] = await chrome.scripting.executeScript({ target: { tabId }, files, world });
          return frame;
        };
        const [captured, player, article] = await Promise.all([
          run("capture", "ISOLATED"),
          run("player", "MAIN"),
          run("article", "ISOLATED"),
        ]);
        return { ...captured?.result, ms: 0, player: player?.result, article: article?.result };
      }, id);
    },
    async run<T>(script: () => Promise<T>) {
      const source = `(async () => {
        const [frame] = await chrome.scripting.executeScript({ target: { tabId: ${id} }, func: ${String(script)} });
        return frame.result;
      })()`;
      return (await extensionPage.evaluate(source)) as T;
    },
  };
}
