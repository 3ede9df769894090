import { expect, test } from "vitest";
import { launch } from "./browser.ts";

declare const chrome: {
  readonly developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
  readonly extension: { isAllowedIncognitoAccess(): Promise<boolean> };
  readonly runtime: { getManifest(): { readonly incognito?: string } };
};

test("Lectern stays out of private windows, even if the browser's own page of extensions is told to let it in", async () => {
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
  } finally {
    await me.close();
  }
});
