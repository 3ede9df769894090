import { isDeepStrictEqual } from "node:util";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsOf } from "../e2e/model-person.ts";
import { openSampleSite } from "../setup/sample-site.ts";
import { type FirefoxLectern, ID, launchFirefox } from "./firefox.ts";
import type { FirefoxGlobals } from "./firefox-globals.ts";

interface PrivateWindow extends Window {
  readonly delayedStartupPromise: Promise<void>;
  readonly gBrowser: {
    readonly selectedBrowser: { readonly contentTitle: string; loadURI(address: object, options: object): void };
  };
}
declare const OpenBrowserWindow: (options: object) => PrivateWindow;
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly privateBrowsingAllowed: boolean; canAccessWindow(window: Window): boolean } | null;
};
declare const Services: FirefoxGlobals["Services"] & {
  readonly io: { newURI(address: string): object };
  readonly scriptSecurityManager: { getSystemPrincipal(): object };
};
declare const chrome: {
  readonly tabs: { query(query: object): Promise<{ readonly incognito: boolean }[]> };
  readonly storage: Readonly<Record<"local" | "session", { get(name: null): Promise<object> }>>;
};

let me: FirefoxLectern;
let settings: Page;
beforeAll(async () => {
  me = await launchFirefox();
  settings = await me.openOptions("#settings");
});
afterAll(() => me.close());

/** Everything that is kept, in whatever place. */
async function kept(): Promise<object> {
  const tables = ["lectures", "drafts", "operations", "meta"];
  const rows = await Promise.all(tables.map((table) => rowsOf(settings, table)));
  const stored = await settings.evaluate(() =>
    Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]),
  );
  return { rows, stored };
}

/** What is kept once nothing of the installation is written any more. */
async function keptAtRest(): Promise<object> {
  for (let before = await kept(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await kept();
    if (isDeepStrictEqual(before, now)) return now;
    before = now;
  }
}

test("a private window has no Lectern: it sees none of its tabs, and keeps nothing of them", async () => {
  const site = await openSampleSite();
  const before = await keptAtRest();
  const seen = await me.inParent(
    async (id, address) => {
      const opened = OpenBrowserWindow({ private: true });
      await new Promise((resolve) => opened.addEventListener("load", resolve, { once: true }));
      await opened.delayedStartupPromise;
      const { selectedBrowser } = opened.gBrowser;
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      selectedBrowser.loadURI(Services.io.newURI(address), { triggeringPrincipal });
      for (let looks = 0; looks < 400 && selectedBrowser.contentTitle === ""; looks++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      const policy = WebExtensionPolicy.getByID(id);
      return {
        title: selectedBrowser.contentTitle,
        isAllowed: policy?.privateBrowsingAllowed,
        mayAccess: policy?.canAccessWindow(opened),
      };
    },
    ID,
    site.address,
  );
  expect(seen).toEqual({ title: expect.stringMatching(/\w/), isAllowed: false, mayAccess: false });
  const tabs = await settings.evaluate(() => chrome.tabs.query({}));
  expect(tabs.length).toBeGreaterThan(0);
  expect(tabs.filter(({ incognito }) => incognito)).toEqual([]);
  expect(await kept()).toEqual(before);
  site.close();
});
