import type { Page } from "puppeteer-core";
import { until } from "../setup/until.ts";
import { saveMany } from "./many-saves.ts";
import type { Person } from "./person.ts";

declare const chrome: {
  readonly runtime: { reload(): void };
  /** In the browser's own page of extensions. */
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  };
};

/** From the first save on, in milliseconds. */
const LATEST = 400;
/** Chromium 156 ends an unpacked extension that is loaded anew thirty times, none ten seconds after the one before. */
const [MOST_AT_ONCE, REST] = [25, 11_000];

/**
 * Saves one after the other, while the extension is loaded anew, as for an update, at so many random moments; gives the
 * keys that were acknowledged.
 */
export async function saveUnderReloads(me: Person, reloads: number, random: () => number): Promise<string[]> {
  await developUnpacked(me);
  const acknowledged: string[] = [];
  for (let done = 0; done < reloads; done++) {
    if (done % MOST_AT_ONCE === MOST_AT_ONCE - 1) await pause(REST);
    const page = await openPage(me);
    const reloading = pause(random() * LATEST).then(() => page.evaluate(() => chrome.runtime.reload()));
    const saving = (async () => {
      while (!page.isClosed()) acknowledged.push(...(await page.evaluate(saveMany, acknowledged.length, 1)));
    })();
    // Both end with the page.
    await Promise.allSettled([reloading, saving]);
  }
  return acknowledged;
}

/** Chromium 156 turns an unpacked extension off as it is loaded anew, unless the person develops. */
async function developUnpacked({ browser }: Person): Promise<void> {
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await page.close();
}

/** Lectern is there again only a moment after it went. */
function openPage(me: Person): Promise<Page> {
  return until(async () => {
    const page = await me.browser.newPage();
    try {
      await page.goto(`chrome-extension://${me.id}/options.html`);
      await page.waitForSelector("h1");
      return page;
    } catch (error) {
      await page.close().catch(() => null);
      throw error;
    }
  }, "Lectern is loaded anew");
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
