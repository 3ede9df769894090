import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preferTheme, violations } from "./axe.ts";
import { attention, tides } from "./lecture-page.ts";
import { person, type Person } from "./person.ts";

describe.each(["en", "zh-CN"] as const)("the library page in %s can be used by everybody", (lang) => {
  let me: Person;
  beforeAll(async () => {
    me = await person({ lang });
    for (const lecture of [tides, attention]) {
      const page = await me.visit(lecture);
      const popup = await me.press(page);
      await (await popup.waitForSelector("[role=combobox]"))?.type("Ocean,Physics,");
      await popup.$eval(".joined button", (button) => (button as HTMLElement).click());
      await popup.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".summary-field")?.value !== "");
      await popup.$eval(".popup-foot .primary", (button) => (button as HTMLElement).click());
      await popup.waitForSelector(".status.saved");
      await page.close();
    }
  });
  afterAll(() => me.close());

  async function expectSound(page: Page): Promise<void> {
    for (const theme of ["light", "dark"] as const) {
      await preferTheme(page, theme);
      expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
    }
  }

  test.each([
    ["the list", "#all", "article"],
    ["a tag's entries", "#all?tag=Ocean", "article"],
    ["search results", "#all?q=tides", "article"],
    ["a search without results", "#all?q=zzzz", ".still-page"],
    ["the empty Trash", "#trash", ".still-page"],
    ["the settings", "#settings", ".setting"],
  ])("%s", async (_, place, sign) => {
    const page = await me.openOptions(place);
    await page.waitForSelector(sign);
    await expectSound(page);
    await page.close();
  });

  test("an entry with its details, wide and as a drawer", async () => {
    const page = await me.openOptions();
    await (await page.waitForSelector("article h2 a"))?.click();
    await page.waitForSelector("aside [role=tab], [role=dialog] [role=tab]");
    await expectSound(page);
    await page.$$eval("[role=tab]", (tabs) => (tabs.at(-1) as HTMLElement).click());
    await expectSound(page);
    await page.setViewport({ width: 700, height: 900 });
    await expectSound(page);
    await page.close();
  });

  test("export and import", async () => {
    const page = await me.openOptions();
    await page.waitForSelector("article");
    await page.$$eval(".sidebar-foot button, .sidebar-foot a", ([first]) => (first as HTMLElement).click());
    await page.waitForSelector("[role=dialog] [role=tab]");
    await expectSound(page);
    await page.$$eval("[role=dialog] [role=tab]", (tabs) => (tabs.at(-1) as HTMLElement).click());
    await expectSound(page);
    await page.close();
  });

  test("an empty library", async () => {
    const other = await person({ lang });
    const page = await other.openOptions();
    await page.waitForSelector("h1");
    await expectSound(page);
    await other.close();
  });
});
