import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preferTheme, violations } from "./axe.ts";
import { serve } from "./browser.ts";
import {
  blackboardAddress,
  blackboardPages,
  canvasAddress,
  canvasPages,
  moodleAddress,
  moodlePages,
  panoptoHost,
  viewerAddress,
} from "./course-pages.ts";
import { find, person, untilReads, type Person } from "./person.ts";

/** The popup's own interface to the browser. */
declare const chrome: { readonly permissions: { request(wanted: object): Promise<boolean> } };

async function visit(me: Person, address: string, pages: ReadonlyMap<string, string>): Promise<Page> {
  const page = await me.browser.newPage();
  await serve(page, pages);
  await page.goto(address, { waitUntil: "load" });
  return page;
}

const title = (popup: Page) => popup.$eval("textarea.title-field", (field) => field.value);

describe("a course page whose lecture plays in a frame of another site", () => {
  let me: Person;
  beforeAll(async () => {
    me = await person();
  });
  afterAll(() => me.close());

  test("asks for the one host of its player, at the click, and says so when it is not allowed", async () => {
    const page = await visit(me, `${canvasAddress}?module_item_id=9`, withQuery("?module_item_id=9"));
    const popup = await me.press(page);
    const button = await find(popup, "button", `Let Lectern read ${panoptoHost}`);
    // The browser's own dialog cannot be answered here: what it is asked for is seen, and answered with no.
    await popup.evaluate(() => {
      chrome.permissions.request = (wanted) => {
        document.body.dataset["wanted"] = JSON.stringify(wanted);
        return Promise.resolve(false);
      };
    });
    await button.focus();
    await popup.keyboard.press("Enter");
    await untilReads(popup, new RegExp(`Lectern may not read ${panoptoHost}`));
    const wanted: unknown = JSON.parse(await popup.evaluate(() => document.body.dataset["wanted"] ?? ""));
    expect(wanted).toEqual({ origins: [`https://${panoptoHost}/*`] });
    await popup.close();
  });

  test("can be saved with the player's title, and is found again on the player's own page", async () => {
    const page = await visit(me, canvasAddress, canvasPages);
    const popup = await me.press(page);
    const text = await untilReads(popup, /A player of another site is on this page/);
    expect(text).toContain("Lecture 3: Estuaries");
    const link = await find(popup, "link", "Open the player in its own tab");
    expect(await link.evaluate((element) => element.getAttribute("href"))).toBe(viewerAddress);
    await (await find(popup, "button", "Save “Lecture 3: Estuaries”")).click();
    await untilReads(popup, /Saved \d+/);
    expect(await title(popup)).toBe("Lecture 3: Estuaries");
    await popup.close();
    const player = await visit(me, viewerAddress, canvasPages);
    const other = await me.press(player);
    await untilReads(other, /Saved \d+/);
    expect(await title(other)).toBe("Lecture 3: Estuaries");
    await other.close();
  });

  test("with several players lets the person choose, also by keyboard alone", async () => {
    const page = await visit(me, moodleAddress, moodlePages);
    const popup = await me.press(page);
    const text = await untilReads(popup, /2 players of other sites are on this page/);
    expect(text).toMatch(/Harbours of the north[\s\S]*Player from YouTube/);
    const names: string[] = [];
    for (let step = 0; step < 20 && names.at(-1) !== "Save “Harbours of the north”"; step++) {
      await popup.keyboard.press("Tab");
      names.push(await popup.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""));
    }
    await popup.keyboard.press("Enter");
    await untilReads(popup, /Saved \d+/);
    expect(await title(popup)).toBe("Harbours of the north");
    await popup.close();
    const again = await me.press(page);
    await (await find(again, "button", "Save “Player from YouTube”")).click();
    await untilReads(again, /Saved \d+/);
    await again.close();
    const library = await me.openOptions();
    expect(await untilReads(library, /Harbours of the north/)).toContain("Harbours: week 4");
  });

  test("is seen also when the platform shows its own page in a frame", async () => {
    const page = await visit(me, blackboardAddress, blackboardPages);
    const popup = await me.press(page);
    expect(await untilReads(popup, /A player of another site/)).toContain("Tides in a bay");
    await popup.close();
  });
});

describe("a player that Lectern may read already (here by a copy of the manifest that names its host)", () => {
  let me: Person;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lectern-with-host-"));
    await cp(resolve(process.env["LECTERN_EXTENSION"] ?? ".output/chrome-mv3"), folder, { recursive: true });
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
    await writeFile(
      join(folder, "manifest.json"),
      JSON.stringify({ ...manifest, host_permissions: [`https://${panoptoHost}/*`] }),
    );
    me = await person({ extension: folder });
  });
  afterAll(async () => {
    await me.close();
    await rm(folder, { recursive: true });
  });

  test("fills the form with what it says, and is one entry on course page and player", async () => {
    const page = await visit(me, canvasAddress, canvasPages);
    const popup = await me.press(page);
    await find(popup, "combobox", "Tags");
    expect(await title(popup)).toBe("Estuaries at spring tide");
    expect(await untilReads(popup, /recorded in the harbour hall/)).toContain("45:30");
    await (await find(popup, "button", "Save")).click();
    await untilReads(popup, /Saved \d+/);
    await popup.close();
    for (const [address, tab] of [
      [canvasAddress, page],
      [viewerAddress, await visit(me, viewerAddress, canvasPages)],
    ] as const) {
      const again = await me.press(tab);
      await untilReads(again, /Saved \d+/);
      expect({ address, title: await title(again) }).toEqual({ address, title: "Estuaries at spring tide" });
      await again.close();
    }
  });

  test("stands in the settings", async () => {
    const settings = await me.openOptions("#settings");
    await find(settings, "button", `Remove ${panoptoHost}`);
    expect(await untilReads(settings, /Players that Lectern may read/)).toContain(panoptoHost);
  });
});

describe.each(["en", "zh-CN"] as const)("the offers for players in %s can be used by everybody", (lang) => {
  let me: Person;
  beforeAll(async () => {
    me = await person({ lang });
  });
  afterAll(() => me.close());

  test.each([
    ["one player", canvasAddress, canvasPages],
    ["several players", moodleAddress, moodlePages],
  ])("%s", async (_, address, pages) => {
    const page = await visit(me, address, pages);
    const popup = await me.press(page);
    await popup.waitForSelector(".player");
    for (const theme of ["light", "dark"] as const) {
      await preferTheme(popup, theme);
      expect({ theme, violations: await violations(popup) }).toEqual({ theme, violations: [] });
    }
    await popup.close();
  });
});

/** The course page at an address with something more in it: another page, as far as anybody can tell. */
function withQuery(query: string): ReadonlyMap<string, string> {
  return new Map([...canvasPages, [`${canvasAddress}${query}`, canvasPages.get(canvasAddress) ?? ""]]);
}
