import { expect, test } from "vitest";
import { launch } from "./browser.ts";

declare const chrome: {
  readonly tabs: { query(query: object): Promise<{ readonly incognito: boolean }[]> };
  readonly developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
  readonly extension: { isAllowedIncognitoAccess(): Promise<boolean> };
  readonly runtime: { getManifest(): { readonly incognito?: string } };
};

test("Lectern stays out of private windows, sees none of their tabs and opens nothing there, even if the browser's own page of extensions is told to let it in", async () => {
  const me = await launch();
  try {
    const extensions = await me.browser.newPage();
    await extensions.goto("chrome://extensions");
    await extensions.evaluate(
      (extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }).catch(() => null),
      me.id,
    );
    const settings = await me.openOptions("#settings");
    expect(await settings.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(false);
    expect(await settings.evaluate(() => chrome.runtime.getManifest().incognito)).toBe("not_allowed");
    const isPrivate = await me.browser.createBrowserContext();
    const page = await isPrivate.newPage();
    await page.goto("data:text/html,<title>A lecture in private</title>");
    const tabs = await settings.evaluate(() => chrome.tabs.query({}));
    expect(tabs.length).toBeGreaterThan(0);
    expect(tabs.filter(({ incognito }) => incognito)).toEqual([]);
    // Chromium itself ends when a test presses a button that such a window does not have.
    await expect(page.goto(`chrome-extension://${me.id}/popup.html`)).rejects.toThrow(/ERR_BLOCKED_BY_CLIENT/);
  } finally {
    await me.close();
  }
});
