import type { Page } from "puppeteer-core";
import type { ReadTab } from "../../lib/browser/read-page.ts";
import type { PageAnswer } from "../../lib/capture/settle.ts";

/** The extension's own interface, as far as readings use it. */
declare const chrome: {
  readonly tabs: { query(query: object): Promise<{ id: number; url?: string }[]>; get(id: number): Promise<unknown> };
  readonly scripting: { executeScript(injection: object): Promise<unknown> };
  readonly i18n: { detectLanguage(text: string): Promise<unknown> };
};

/** The popup's own readings of a page. */
export interface TabReader {
  /** As the popup does it: again and again until the page is ready, for three seconds. */
  readonly read: () => Promise<ReadTab | null>;
  readonly once: () => Promise<PageAnswer | null>;
}

/** The extension page that lends its interface: the code that is tested keeps the first interface it finds. */
let lender: Page;

/**
 * Readings run here, with the browser's interface lent by an extension page: so they can be repeated hundreds of times
 * without opening a popup. The button must have been pressed on the tab. One reader at a time: the last one made.
 */
export async function tabReader(extensionPage: Page, tab: Page): Promise<TabReader> {
  await tab.bringToFront();
  const id = await extensionPage.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    return active?.id ?? -1;
  });
  lender = extensionPage;
  Object.assign(globalThis, { chrome: LENT });
  // Only now: the module looks for the browser's interface when it is loaded.
  const [{ readOnce, readTab }, { injectReaders }] = await Promise.all([
    import("../../lib/browser/read-page.ts"),
    import("../../lib/browser/active-tab.ts"),
  ]);
  const pressed = async () => ({ id, address: new URL(await tab.evaluate(() => location.href)), title: "" });
  return {
    read: async () => {
      const at = await pressed();
      return readTab(at, injectReaders(at));
    },
    once: async () => {
      const at = await pressed();
      return readOnce(at, injectReaders(at));
    },
  };
}

const LENT = {
  runtime: { id: "lent" },
  tabs: { get: (id: number) => lender.evaluate((tab) => chrome.tabs.get(tab), id) },
  scripting: {
    executeScript: (injection: object) => lender.evaluate((given) => chrome.scripting.executeScript(given), injection),
  },
  i18n: { detectLanguage: (text: string) => lender.evaluate((given) => chrome.i18n.detectLanguage(given), text) },
};
