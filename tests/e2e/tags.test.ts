import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATIENCE, until } from "../setup/until.ts";
import { fill } from "../bench/fill-library.ts";
import { madeUpLectures } from "../bench/made-up-lectures.ts";
import { preferTheme, violations } from "./axe.ts";
import { attention, tides } from "./lecture-page.ts";
import { chord, find, person, untilReads, type Person } from "./person.ts";

const COUNT = 1_200;
const OWN = [["LLMs", "ai/vision"], ["LLM"], ["大语言模型", "History"], ["大語言模型"]] as const;

let me: Person;
beforeAll(async () => {
  me = await person();
  const page = await me.openOptions("#settings");
  await fill(page, COUNT, tagged);
  await page.close();
});
afterAll(() => me.close());

/** All bear "Everything", and a few the tags that look alike. */
function tagged(from: number, to: number): ReturnType<typeof madeUpLectures> {
  const made = madeUpLectures(from, to);
  const lectures = made.lectures.map((each, at) => ({ ...each, tags: ["Everything", ...(OWN[from + at] ?? [])] }));
  return { ...made, lectures };
}

async function click(page: Page, role: string, name: string): Promise<void> {
  await (await find(page, role, name)).evaluate((element) => (element as HTMLElement).click());
}

async function tagsShown(page: Page): Promise<string[]> {
  return page.$$eval("tr[data-tag]", (rows) => rows.map((row) => row.getAttribute("data-tag") ?? ""));
}

async function untilShown(page: Page, tag: string, isShown: boolean): Promise<void> {
  await page.waitForFunction(
    (name, wanted) => (document.querySelector(`tr[data-tag="${name}"]`) !== null) === wanted,
    { timeout: PATIENCE },
    tag,
    isShown,
  );
}

async function expectSound(page: Page): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await preferTheme(page, theme);
    expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
  }
}

describe("the tag manager", () => {
  test("shows every tag with its count, nested ones under their parent, and can be used by everybody", async () => {
    const page = await me.openOptions("#all");
    await click(page, "link", "Manage");
    await untilReads(page, /7 tags, 1,200 entries/);
    expect(await tagsShown(page)).toEqual([
      "Everything",
      "ai",
      "ai/vision",
      "History",
      "LLM",
      "LLMs",
      "大語言模型",
      "大语言模型",
    ]);
    await expectSound(page);
    await page.close();
  });

  test("tags that differ in plural or script are listed, merged with one press, and undone", async () => {
    const page = await me.openOptions("#tags");
    await untilReads(
      page,
      /These may be the same tag\. (?:大語言模型 \(1\), 大语言模型 \(1\)|大语言模型 \(1\), 大語言模型 \(1\))/,
    );
    await click(page, "button", "Merge into LLM");
    await untilReads(page, /Tags merged into LLM: 2 entries/);
    await untilShown(page, "LLMs", false);
    await click(page, "button", "Undo");
    await untilShown(page, "LLMs", true);
    await page.close();
  });

  test("a rename onto another tag is foretold, carried out on 1,200 entries, and undone with one press", async () => {
    const page = await me.openOptions("#tags");
    await click(page, "button", "Rename Everything");
    const field = await find(page, "combobox", "New name for Everything");
    await field.type("history");
    await untilReads(page, /“Everything” and “History” become one: 1,200 entries/);
    await expectSound(page);
    await page.keyboard.press("Enter");
    await untilReads(page, /Tags merged into History/);
    await untilShown(page, "Everything", false);
    await click(page, "button", "Undo");
    await untilReads(page, /Undone/);
    await untilShown(page, "Everything", true);
    expect(await page.$eval('tr[data-tag="History"] .number', (cell) => cell.textContent)).toBe("1");
    await page.close();
  });

  test("a new name and a deletion take effect at once, and Ctrl Z takes them back", async () => {
    const page = await me.openOptions("#tags");
    await page.waitForSelector("tr[data-tag]");
    // A second attempt finds the names as the first one left them.
    const isFirst = (await tagsShown(page)).includes("LLM");
    const [from, to] = isFirst ? ["LLM", "Language models"] : ["Language models", "LLM"];
    await click(page, "button", `Rename ${from}`);
    await (await find(page, "combobox", `New name for ${from}`)).type(to);
    await page.keyboard.press("Enter");
    await untilShown(page, to, true);
    await click(page, "button", `Delete ${to}`);
    await untilShown(page, to, false);
    await chord(page, "Control", "z");
    await untilShown(page, to, true);
    await untilReads(page, /Undone/);
    await chord(page, "Control", "z");
    await untilShown(page, from, true);
    await page.close();
  });
});

describe("many entries at once", () => {
  test("all results are selected by key, tagged, and untagged with one undo", async () => {
    const page = await me.openOptions("#all?tag=Everything");
    await untilReads(page, /1,200 entries/);
    await chord(page, "Control", "a");
    await untilReads(page, /1,200 selected/);
    await page.waitForSelector("article");
    await expectSound(page);
    await page.keyboard.press("t");
    const dialog = await find(page, "dialog", "Tag 1,200 entries");
    await (await dialog.waitForSelector("input"))?.type("Kept,");
    await expectSound(page);
    await (await dialog.waitForSelector(".primary"))?.click();
    await untilReads(page, /Kept added to 1,200 entries/);
    await click(page, "button", "Undo");
    await untilReads(page, /Undone/);
    await page.waitForFunction(() => document.querySelector('nav[aria-label="Tags"] a[title="Kept"]') === null);
    await page.close();
  });

  test("a few are exported into a file of their own, moved to Trash, and brought back", async () => {
    const downloads = await mkdtemp(join(tmpdir(), "lectern-bulk-"));
    const browser = await me.browser.target().createCDPSession();
    await browser.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
    const page = await me.openOptions("#all?tag=History");
    const title = await page.waitForSelector("article h2");
    await untilReads(page, /1 entry/);
    await click(page, "checkbox", `Select ${await title?.evaluate((each) => each.textContent)}`);
    await untilReads(page, /1 selected/);
    await click(page, "button", "Export");
    await click(page, "button", "Export 1 entry");
    const text = await untilReads(page, /Exported to lectern-\S+\.json/);
    const name = /lectern-\S+\.json/.exec(text)?.[0] ?? "";
    await until(async () => (await readdir(downloads)).includes(name), `${name} is downloaded`);
    expect(JSON.parse(await readFile(join(downloads, name), "utf8")).lectures).toHaveLength(1);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("[role=dialog]"));
    await click(page, "button", "Delete");
    await untilReads(page, /1 entry moved to Trash/);
    await chord(page, "Control", "z");
    await untilReads(page, /Undone/);
    await untilReads(page, /1 entry/);
    await page.close();
  });
});

describe("suggested tags", () => {
  test("tell why they are suggested, in the form and in the entry, and are added only when pressed", async () => {
    const tab = await me.visit(attention);
    const popup = await me.press(tab);
    const group = await popup.waitForSelector('[role=group][aria-label="Suggested tags"]');
    const reasons = await group?.$$eval("small", (all) => all.map((each) => each.textContent));
    expect(reasons?.length).toBeGreaterThan(0);
    expect(reasons?.every((reason) => reason)).toBe(true);
    expect(await popup.$$(".tag-input .chip")).toHaveLength(0);
    await expectSound(popup);
    const [first] = (await group?.$$("button")) ?? [];
    await first?.evaluate((element) => (element as HTMLElement).click());
    await popup.waitForSelector(".tag-input .chip");
    await tab.close();
  });

  test("an entry is suggested the tags of entries of its channel and of similar ones", async () => {
    for (const [lecture, tags] of [
      [tides, "Oceans,"],
      [{ ...tides, id: "tIdEs_00002", title: "Waves in shallow water" }, ""],
    ] as const) {
      const tab = await me.visit(lecture);
      const popup = await me.press(tab);
      await (await find(popup, "combobox", "Tags")).type(tags);
      await (await find(popup, "button", "Save")).click();
      await untilReads(popup, /Saved \d+/);
      await tab.close();
    }
    const page = await me.openOptions("#all");
    await click(page, "link", "Waves in shallow water");
    await untilReads(page, /Oceans\s*1 (?:entry of this channel|similar entry)/);
    await page.close();
  });
});

describe("in Chinese", () => {
  test("the tag manager and the bar of selected entries speak Chinese, and can be used by everybody", async () => {
    const her = await person({ lang: "zh-CN" });
    const filling = await her.openOptions("#settings");
    await fill(filling, 20, tagged);
    await filling.close();
    const page = await her.openOptions("#tags");
    await untilReads(page, /7 个标签，20 条/);
    await untilReads(page, /这些可能是同一个标签。/);
    await expectSound(page);
    await page.close();
    const list = await her.openOptions("#all");
    await list.waitForSelector("article");
    await chord(list, "Control", "a");
    await untilReads(list, /已选 20 条/);
    await list.waitForSelector("article");
    await expectSound(list);
    await her.close();
  });
});
