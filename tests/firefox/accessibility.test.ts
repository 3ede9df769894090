import { readFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "../e2e/axe.ts";
import { serve } from "../e2e/browser.ts";
import { copyReference, paste } from "../e2e/copied.ts";
import { find } from "../e2e/person.ts";
import { attention, tides, watchAddress, watchPage } from "../e2e/lecture-page.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import type { FirefoxPopup } from "./popup.ts";
import { until } from "../setup/until.ts";

declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

const source = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const words = {
  en: {
    lecture: tides,
    tags: "Tags",
    tag: "Ocean",
    save: "Save",
    saved: /Saved \d+/,
    transfer: "Import and export",
    search: "Search your library",
    cited: `<i>${tides.title}</i>`,
  },
  "zh-CN": {
    lecture: attention,
    tags: "标签",
    tag: "生成模型",
    save: "保存",
    saved: /已保存/,
    transfer: "导入与导出",
    search: "搜索资料库",
    // Chinese has no italics.
    cited: attention.title,
  },
};

let me: FirefoxLectern;
let settings: Page;
beforeAll(async () => {
  me = await launchFirefox();
  settings = await me.openOptions("#settings");
});
afterAll(() => me.close());

/** Theme and language as the settings set them; each page that is open follows. */
const set = (items: object) => settings.evaluate((given) => chrome.storage.local.set(given), items);

interface Shown {
  readonly theme: () => Promise<string>;
  readonly violations: () => Promise<string[]>;
}

async function expectSound(shown: Shown): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await set({ theme });
    await until(async () => (await shown.theme()) === theme, `the ${theme} theme is shown`);
    expect({ theme, violations: await shown.violations() }).toEqual({ theme, violations: [] });
  }
}

async function inPopup(popup: FirefoxPopup): Promise<Shown> {
  await popup.run(`"axe" in globalThis || (() => { ${source} })(); "null"`);
  return {
    theme: () => popup.evaluate(() => document.documentElement.dataset["theme"] ?? ""),
    violations: () =>
      popup.evaluate(async () => {
        const result = await axe.run();
        return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      }),
  };
}

function inTab(page: Page): Shown {
  return {
    theme: () => page.evaluate(() => document.documentElement.dataset["theme"] ?? ""),
    violations: () => violations(page),
  };
}

/** Texts that are cut with an ellipsis though there is room for them. */
const cutTexts = (page: Page) =>
  page.$$eval(".chip > span", (texts) =>
    texts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
  );

describe.each(["en", "zh-CN"] as const)("in %s, in Firefox,", (language) => {
  const say = words[language];
  beforeAll(() => set({ language }));

  test("the popup can be used by everybody: the form, completion, and the saved entry", async () => {
    const page = await me.browser.newPage();
    const address = watchAddress(say.lecture.id);
    await serve(page, new Map([[address, watchPage(say.lecture)]]));
    await page.goto(address, { waitUntil: "domcontentloaded" });
    const popup = await me.press(page);
    await popup.untilReads(new RegExp(say.lecture.creator));
    await expectSound(await inPopup(popup));
    await popup.type("combobox", say.tags, say.tag);
    await popup.press("Enter");
    await popup.type("combobox", say.tags, say.tag.slice(0, 2).toLowerCase());
    await until(
      () => popup.evaluate(() => document.querySelector(".listbox [role=option]") !== null),
      "tags are offered",
    );
    await expectSound(await inPopup(popup));
    await popup.press("Escape");
    await popup.click("button", say.save);
    await popup.untilReads(say.saved);
    await expectSound(await inPopup(popup));
    await popup.close();
    await page.close();
  });

  test.each([
    ["the list", "#all", "article"],
    ["search results", "#all?q=lecture", "article, .still-page"],
    ["the empty Trash", "#trash", ".still-page"],
    ["the settings", "#settings", ".setting"],
  ])("the library can be used by everybody: %s", async (_, place, sign) => {
    const page = await me.openOptions(place);
    await page.waitForSelector(sign);
    await expectSound(inTab(page));
    await page.close();
  });

  test("the library can be used by everybody: an entry beside the list, and as a drawer", async () => {
    const page = await me.openOptions("#all");
    await (await page.waitForSelector("article h2 a"))?.click();
    await page.waitForSelector("aside [role=tab]");
    await expectSound(inTab(page));
    await page.setViewport({ width: 700, height: 900 });
    await page.waitForFunction(() => innerWidth === 700);
    await expectSound(inTab(page));
    await page.close();
  });

  test("the library can be used by everybody: export and import", async () => {
    const page = await me.openOptions("#all");
    await (await find(page, "button", say.transfer)).click();
    await page.waitForSelector("[role=dialog] [role=tab]");
    await expectSound(inTab(page));
    await page.$$eval("[role=dialog] [role=tab]", (tabs) =>
      tabs.at(-1)?.dispatchEvent(new MouseEvent("click", { bubbles: true })),
    );
    await page.waitForSelector("[role=dialog] input[type=file]");
    await expectSound(inTab(page));
    await page.close();
  });

  test("the library can be used by everybody: a reference, which is copied with one key and Enter", async () => {
    const page = await me.openOptions("#all");
    await (await page.waitForSelector("article h2 a"))?.click();
    await page.waitForSelector("aside [role=tab]");
    await copyReference(page);
    await expectSound(inTab(page));
    await page.keyboard.press("Escape");
    const { text, html } = await paste(page, say.search);
    expect(text).toContain(say.lecture.title);
    expect(html).toContain(say.cited);
    await page.close();
  });

  test("a tag that is marked as found is shown whole", async () => {
    const page = await me.openOptions(`#all?q=${encodeURIComponent(say.tag)}`);
    await page.waitForSelector(".chip mark");
    expect(await cutTexts(page)).toEqual([]);
    await page.close();
  });
});
