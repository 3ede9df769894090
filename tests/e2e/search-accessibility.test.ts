import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preferTheme, violations } from "./axe.ts";
import { find, untilReads, type Person } from "./person.ts";
import { libraryWith, popupWith, searcher } from "./searcher.ts";

const words = {
  en: { more: "5 more moments", help: "Search help", close: "Close", related: /Related/ },
  "zh-CN": { more: "另有 5 处", help: "搜索帮助", close: "关闭", related: /相关条目/ },
} as const;

describe.each(["en", "zh-CN"] as const)("search in %s can be used by everybody", (lang) => {
  let me: Person;
  beforeAll(async () => {
    me = await searcher(lang);
  });
  afterAll(() => me.close());
  const { more, help, close, related } = words[lang];

  async function expectSound(page: Page): Promise<void> {
    for (const theme of ["light", "dark"] as const) {
      await preferTheme(page, theme);
      expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
    }
  }

  test.each([
    ["popup", popupWith],
    ["library", libraryWith],
  ] as const)("%s with results, completion and help", async (_, open) => {
    const page = await open(me, "softmax", lang);
    await untilReads(page, new RegExp(more));
    await expectSound(page);
    await page.keyboard.type(" tag:");
    await page.waitForSelector("[role=option]");
    await page.keyboard.press("ArrowDown");
    await expectSound(page);
    await page.keyboard.press("Escape");
    await (await find(page, "button", help)).click();
    await find(page, "button", close);
    await expectSound(page);
    await page.close();
  });

  test("an entry with its related ones, in a narrow window too", async () => {
    const page = await me.openOptions("#entry/language-models");
    await untilReads(page, related);
    await expectSound(page);
    await page.setViewport({ width: 400, height: 800 });
    await expectSound(page);
    await page.close();
  });
});
