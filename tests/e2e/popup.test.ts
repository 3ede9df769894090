import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attention, tides } from "./lecture-page.ts";
import { untilDraft } from "./model-person.ts";
import { chord, find, person, textOf, untilReads, type Person } from "./person.ts";

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

const title = (popup: Awaited<ReturnType<Person["press"]>>) =>
  popup.$eval("textarea.title-field", (field) => field.value);

describe("saving a lecture", () => {
  test("the form shows title, creator, date, duration and description of the lecture on the page", async () => {
    const page = await me.visit(tides);
    const popup = await me.press(page);
    const text = await untilReads(popup, /Save/);
    await find(popup, "textbox", "Title");
    expect(await title(popup)).toBe(tides.title);
    for (const part of ["Harbour Lectures", "3 Feb 2025", "1:02:03", "The moon pulls on the ocean"])
      expect(text).toContain(part);
    await popup.close();
    await page.close();
  });

  test("what was typed is still there when the popup has been closed without saving", async () => {
    const page = await me.visit(tides);
    const popup = await me.press(page);
    await find(popup, "combobox", "Tags");
    await popup.keyboard.type("Ocean,Physics,");
    await (await find(popup, "textbox", "Summary")).type("Two bulges.");
    await popup.close();
    const library = await me.openOptions();
    await untilDraft(library, { summary: "Two bulges." });
    await library.close();
    const again = await me.press(page);
    await find(again, "button", "Remove tag Ocean");
    expect(
      await (await find(again, "textbox", "Summary")).evaluate((field) => (field as HTMLTextAreaElement).value),
    ).toBe("Two bulges.");
    await again.close();
    await page.close();
  });

  test("Ctrl Enter saves from any field, and the popup says so once it is done", async () => {
    const page = await me.visit(tides);
    const popup = await me.press(page);
    await (await find(popup, "textbox", "Summary")).focus();
    await chord(popup, "Control", "Enter");
    await untilReads(popup, /Saved \d+ \w+ \d{4}, \d\d:\d\d/);
    await popup.close();
    const again = await me.press(page);
    await untilReads(again, /Saved \d+ \w+ \d{4}[^]*Summary, version 1 of 1/);
    await again.close();
    await page.close();
  });

  test("an edit of a saved entry takes effect at once and can be undone", async () => {
    const page = await me.visit(tides);
    const popup = await me.press(page);
    await untilReads(popup, /Saved \d+/);
    await (await find(popup, "button", "Remove tag Physics")).click();
    await untilReads(popup, /Tag Physics removed/);
    await popup.waitForSelector("::-p-aria([role='button'][name='Remove tag Physics'])", { hidden: true });
    await (await find(popup, "button", "Undo")).click();
    await find(popup, "button", "Remove tag Physics");
    await popup.close();
    await page.close();
  });

  test("what was being changed on a saved entry is kept when the popup closes on it", async () => {
    const now = {
      ...tides,
      id: "closedEarly",
      title: "How stars burn",
      description: "Light from hydrogen.",
      keywords: [],
    };
    const page = await me.visit(now);
    const popup = await me.press(page);
    await (await find(popup, "button", "Save")).click();
    await untilReads(popup, /Saved \d+/);
    await (await find(popup, "textbox", "Title")).focus();
    await popup.keyboard.press("End");
    await popup.keyboard.type(" (lecture 4)");
    await popup.close();
    const again = await me.press(page);
    await again.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>("textarea.title-field")?.value === wanted,
      {},
      `${now.title} (lecture 4)`,
    );
    await (await find(again, "button", "Edit")).click();
    await again.keyboard.type("Half a thou");
    await again.close();
    const last = await me.press(page);
    expect(await untilReads(last, /version 1 of 1/)).toContain("Half a thou");
    await last.close();
    await page.close();
  });

  test("Summarise adds a version and keeps the one that was there", async () => {
    const page = await me.visit(tides);
    const popup = await me.press(page);
    await untilReads(popup, /version 1 of 1/);
    await (await find(popup, "button", "New")).click();
    await untilReads(popup, /version 2 of 2/);
    await (await find(popup, "button", "Previous version")).click();
    expect(await untilReads(popup, /version 1 of 2/)).toContain("Two bulges.");
    await popup.close();
    await page.close();
  });
});

describe("searching from the popup", () => {
  test("an entry is found by tag, by an English word and by two Chinese characters", async () => {
    const page = await me.visit(attention);
    const popup = await me.press(page);
    await find(popup, "combobox", "Tags");
    await (await find(popup, "button", "Save")).click();
    await untilReads(popup, /Saved \d+/);
    const search = await find(popup, "searchbox", "Search your library");
    for (const [query, found] of [
      ["Ocean", tides.title],
      ["bulges", tides.title],
      ["意力", attention.title],
    ] as const) {
      await search.focus();
      await chord(popup, "Control", "a");
      await popup.keyboard.type(query);
      await untilReads(popup, new RegExp(`1 entry\\s+${found}`));
    }
    await popup.close();
    await page.close();
  });

  test("arrows move through the results and Esc clears the search first", async () => {
    const page = await me.visit(attention);
    const popup = await me.press(page);
    await (await find(popup, "searchbox", "Search your library")).type("tides");
    await untilReads(popup, /1 entry/);
    await popup.keyboard.press("ArrowDown");
    expect(await popup.evaluate(() => document.activeElement?.getAttribute("href"))).toContain(tides.id);
    await popup.keyboard.press("Escape");
    await untilReads(popup, /Saved \d+/);
    await popup.close();
    await page.close();
  });
});

describe("typing with an input method", () => {
  test("Enter in the empty tag field saves nothing", async () => {
    const page = await me.visit({ ...tides, id: "emptyEnter1" });
    const popup = await me.press(page);
    await (await find(popup, "combobox", "Tags")).focus();
    await popup.keyboard.press("Enter");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await textOf(popup)).not.toMatch(/Saved \d+/);
    await popup.close();
    await page.close();
  });

  test("Enter that ends a Chinese composition neither adds a tag nor saves", async () => {
    const page = await me.visit({ ...tides, id: "compose_001" });
    const popup = await me.press(page);
    const tags = await find(popup, "combobox", "Tags");
    await tags.focus();
    const keyboard = await popup.createCDPSession();
    await keyboard.send("Input.imeSetComposition", { text: "海", selectionStart: 1, selectionEnd: 1 });
    await tags.evaluate((field) =>
      field.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    expect(await popup.$$(".tag-input .chip")).toHaveLength(0);
    await keyboard.send("Input.insertText", { text: "海洋" });
    await popup.keyboard.press("Enter");
    await find(popup, "button", "Remove tag 海洋");
    await popup.close();
    await page.close();
  });
});
