import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { find, untilReads, type Person } from "./person.ts";
import { becomes, libraryWith, popupWith, searcher } from "./searcher.ts";

const PATIENCE = 30_000;
const CHINESE = "深度學習的注意力機制";

/** Requests that left the extension while this was done. */
async function requestsOf(page: Page, act: () => Promise<void>): Promise<string[]> {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await act();
  return asked.filter((address) => !address.startsWith("chrome-extension://"));
}

/** Waits until the titles of the results are these, in this order. */
async function untilTitles(page: Page, ...titles: readonly string[]): Promise<void> {
  const shown = (wanted: readonly string[]): boolean => {
    const found = [...document.querySelectorAll(".found h2, article h2")].map((title) => title.textContent?.trim());
    return wanted.every((title, at) => found[at] === title);
  };
  await page.waitForFunction(shown, { timeout: PATIENCE }, titles);
}

describe("finding through translation", () => {
  let me: Person;
  beforeAll(async () => {
    me = await searcher();
  });
  afterAll(() => me.close());

  test("in the library an English word finds Chinese entries below its own, says why, and asks no server", async () => {
    const page = await libraryWith(me, "attention");
    const asked = await requestsOf(page, async () => {
      await untilTitles(page, "Attention, one matrix at a time", CHINESE);
      await untilReads(page, /Through translation:\s*attention = 注意力/);
    });
    expect(asked).toEqual([]);
    const marked = await page.$$eval("article h2 mark", (marks) => marks.map((mark) => mark.textContent));
    expect(marked).toContain("注意力");
    await page.close();
  });

  test("in the popup too, below what is shown already", async () => {
    const popup = await popupWith(me, "attention");
    await untilTitles(popup, "Attention, one matrix at a time", CHINESE);
    await untilReads(popup, /attention = 注意力/);
    await popup.close();
  });

  test("a Chinese word finds English entries, and switched off in the settings it does not", async () => {
    await switchTranslation(me, true);
    const page = await libraryWith(me, "历史");
    await untilTitles(page, "The fall of Rome");
    await page.close();
    await switchTranslation(me, false);
    const again = await libraryWith(me, "历史");
    await untilReads(again, /Nothing matches “历史”/);
    await again.close();
  });
});

async function switchTranslation(me: Person, on: boolean): Promise<void> {
  const page = await me.openOptions("#settings");
  const control = await find(page, "switch", "Find through translation");
  const isOn = () => control.evaluate((each) => each.getAttribute("aria-checked") === "true");
  if ((await isOn()) !== on) await control.click();
  await becomes(isOn, on);
  await page.close();
}

test("the row of suggestions covers neither the line under the field nor the heading", async () => {
  const me = await searcher();
  try {
    const page = await libraryWith(me, "softm");
    for (const width of [1440, 860, 400]) {
      await page.setViewport({ width, height: 800 });
      await page.waitForSelector(".completions.in-a-row .menu-item", { timeout: PATIENCE });
      const [row, bar, heading] = await Promise.all(
        [".completions.in-a-row", ".bar", ".list-head h1"].map((selector) =>
          page.$eval(selector, (part) => {
            const { top, bottom } = part.getBoundingClientRect();
            return { top, bottom };
          }),
        ),
      );
      expect(row?.top, `${width} px`).toBeGreaterThanOrEqual(bar?.bottom ?? 0);
      expect(row?.bottom, `${width} px`).toBeLessThanOrEqual(heading?.top ?? 0);
    }
  } finally {
    await me.close();
  }
});
