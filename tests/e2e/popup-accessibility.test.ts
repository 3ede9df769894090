import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preferTheme, violations } from "./axe.ts";
import { attention, tides } from "./lecture-page.ts";
import { find, person, untilReads, type Person } from "./person.ts";

const lectures = { en: tides, "zh-CN": attention };
const words = {
  en: {
    saved: /Saved \d+/,
    tags: "Tags",
    none: /No lecture on this page/,
    closed: /cannot read this page/,
    choose: "Choose how to summarise",
    found: /1 entry/,
  },
  "zh-CN": {
    saved: /已保存/,
    tags: "标签",
    none: /此页没有讲座/,
    closed: /无法读取此页/,
    choose: "选择生成摘要的方式",
    found: /1 条/,
  },
};

describe.each(["en", "zh-CN"] as const)("the popup in %s can be used by everybody", (lang) => {
  let me: Person;
  beforeAll(async () => {
    me = await person({ lang });
  });
  afterAll(() => me.close());
  const say = words[lang];

  async function expectSound(popup: Page): Promise<void> {
    for (const theme of ["light", "dark"] as const) {
      await preferTheme(popup, theme);
      expect({ theme, violations: await violations(popup) }).toEqual({ theme, violations: [] });
    }
  }

  test("capture form, with completion and menu open, and the saved entry", async () => {
    const page = await me.visit(lectures[lang]);
    const popup = await me.press(page);
    await find(popup, "combobox", say.tags);
    await expectSound(popup);
    await popup.keyboard.type("Ocean,Tid");
    await popup.waitForSelector(".listbox [role=option]");
    await expectSound(popup);
    await popup.keyboard.press("Enter");
    await (await find(popup, "button", say.choose)).click();
    await popup.waitForSelector("[role=menuitemradio]");
    await expectSound(popup);
    await popup.keyboard.press("Escape");
    await (await popup.waitForSelector(".popup-foot .primary"))?.click();
    await untilReads(popup, say.saved);
    await expectSound(popup);
    await (await popup.waitForSelector("input[type=search]"))?.type("Ocean");
    await untilReads(popup, say.found);
    await expectSound(popup);
    await popup.close();
  });

  test("a page without a lecture, and a page that cannot be read", async () => {
    const page = await me.visitPage(
      "https://notes.example/rivers",
      "<!doctype html><title>Notes</title><p>Sand and sea.</p>",
    );
    const popup = await me.press(page);
    await untilReads(popup, say.none);
    await expectSound(popup);
    await popup.close();
    const closed = await me.browser.newPage();
    const other = await me.press(closed);
    await untilReads(other, say.closed);
    await expectSound(other);
  });
});
