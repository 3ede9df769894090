import { PATIENCE } from "../setup/until.ts";
import { type KeyRow, press, SEARCH, tabTo, untilCount, untilFocus, untilGone, untilThere } from "./keyboard.ts";
import { untilReads } from "./person.ts";

/** Where the pages of the rows are. */
export const ADDRESS = "https://lectures.example/keys/";
export const ROW = /^article Waves/;
const DIALOG = "[role=dialog]";

/** Each begins on the first row of four, and names where the focus is at its end. */
export const LIBRARY_KEYS: readonly KeyRow[] = [
  ["/ leads to the search", (page) => press(page, "/"), SEARCH],
  ["Ctrl K leads to the search", (page) => press(page, "Control+k"), SEARCH],
  [
    "the arrows, j and k move",
    (page) => press(page, "ArrowDown", "j", "j", "ArrowUp", "k", "k", "j"),
    /^article Tides/,
  ],
  [
    "Enter opens an entry and leads to its title, j goes on to the next, Esc leads back to its row",
    async (page) => {
      await press(page, "Enter");
      await untilFocus(page, /^h2 Waves/);
      await press(page, "j");
      await untilFocus(page, /^h2 Tides/);
      await press(page, "Escape");
      await untilGone(page, "aside.detail");
    },
    /^article Tides/,
  ],
  [
    "Esc clears the search first, then what is selected",
    async (page) => {
      await press(page, "x");
      await untilReads(page, /1 selected/);
      await tabTo(page, /^button Clear selection/);
      await press(page, "Control+k");
      await untilFocus(page, SEARCH);
      await page.keyboard.type("tides");
      await untilThere(page, "h1", "Search results for");
      await press(page, "Escape");
      await untilThere(page, "h1", "Series");
      // In its list what was selected still is.
      await untilReads(page, /1 selected/);
      await press(page, "ArrowDown");
      await untilFocus(page, ROW);
      await press(page, "Escape");
      await untilGone(page, ".bulk");
    },
    ROW,
  ],
  [
    "the arrow to the right shows the whole summary, the one to the left less of it",
    async (page) => {
      await press(page, "ArrowRight");
      await page.waitForSelector("article .summary p.whole", { timeout: PATIENCE });
      await press(page, "ArrowLeft");
      await untilGone(page, "article .summary p.whole");
    },
    ROW,
  ],
  [
    "x selects, Shift and an arrow a run, Ctrl A all",
    async (page) => {
      await press(page, "x");
      await untilReads(page, /1 selected/);
      await press(page, "Shift+ArrowDown");
      await untilReads(page, /2 selected/);
      await press(page, "Control+a");
      await untilReads(page, /4 selected/);
    },
    /^article Tides/,
  ],
  [
    "t asks for tags, Ctrl Enter gives them, u takes them away",
    async (page) => {
      await press(page, "t");
      await untilFocus(page, /^combobox Tags/);
      await page.keyboard.type("Sea");
      await press(page, "Control+Enter");
      await untilGone(page, DIALOG);
      await untilThere(page, "article .chips", "Sea");
      await untilFocus(page, ROW);
      await press(page, "u");
      await untilFocus(page, /^combobox Tags/);
      await page.keyboard.type("Sea");
      await press(page, "Control+Enter");
      await untilGone(page, DIALOG);
      const hasLost = () =>
        ![...document.querySelectorAll("article .chips")].some((row) => row.textContent?.includes("Sea"));
      await page.waitForFunction(hasLost, { timeout: PATIENCE });
    },
    ROW,
  ],
  [
    "s summarises the current entry",
    async (page) => {
      await press(page, "s");
      await untilThere(page, "article", "2 summary versions");
    },
    ROW,
  ],
  [
    "e exports the current entry, Esc leads back",
    async (page) => {
      await press(page, "e");
      await page.waitForSelector("::-p-aria([role=button][name='Export 1 entry'])", { timeout: PATIENCE });
      await press(page, "Escape");
      await untilGone(page, DIALOG);
    },
    ROW,
  ],
  [
    "Delete moves to Trash and goes on to the next row, where Ctrl Z leaves the focus",
    async (page) => {
      await press(page, "Delete");
      await untilCount(page, "article", 3);
      await untilFocus(page, /^article Tides/);
      await press(page, "Control+z");
      await untilCount(page, "article", 4);
    },
    /^article Tides/,
  ],
  [
    "o opens the page",
    async (page, me) => {
      const opened = me.browser.waitForTarget((target) => target.url().startsWith(ADDRESS), { timeout: PATIENCE });
      await press(page, "o");
      await (await (await opened).asPage()).close();
      await page.bringToFront();
    },
    ROW,
  ],
  [
    "n leads to a new note, Ctrl Enter adds it, Esc leads back to the row",
    async (page) => {
      await press(page, "n");
      await untilFocus(page, /^textarea New note/);
      await page.keyboard.type("1:05 Two bulges");
      await press(page, "Control+Enter");
      await untilThere(page, ".detail li", "Two bulges");
      await untilFocus(page, /^textarea New note/);
      await press(page, "Escape");
    },
    ROW,
  ],
  [
    "n begins one also where the entry is open",
    async (page) => {
      await press(page, "Enter");
      await untilFocus(page, /^h2 Waves/);
      await press(page, "n");
    },
    /^textarea New note/,
  ],
  [
    "? shows the keys, Esc leads back",
    async (page) => {
      await press(page, "?");
      await page.waitForSelector(DIALOG, { timeout: PATIENCE });
      await untilReads(page, /New note/);
      await press(page, "Escape");
      await untilGone(page, DIALOG);
    },
    ROW,
  ],
  [
    "Backspace in the empty field of tags selects the last one, once more removes it",
    async (page) => {
      await press(page, "Enter");
      await untilFocus(page, /^h2 Waves/);
      await tabTo(page, /^combobox Tags/);
      await page.keyboard.type("Sea,");
      await page.waitForSelector("::-p-aria([role=button][name='Remove tag Sea'])", { timeout: PATIENCE });
      await press(page, "Backspace");
      await untilFocus(page, /^button Remove tag Sea/);
      await press(page, "Backspace");
      await page.waitForSelector("::-p-aria([role=button][name='Remove tag Sea'])", {
        hidden: true,
        timeout: PATIENCE,
      });
    },
    /^combobox Tags/,
  ],
  [
    "Enter takes another name",
    async (page) => {
      await tabTo(page, /^button Rename or join/);
      await press(page, "Enter");
      await untilFocus(page, /^(input|combobox) Name of the series/);
      await press(page, "Control+a");
      const name = `Oceans ${Date.now()}`;
      await page.keyboard.type(name);
      await press(page, "Enter");
      await untilThere(page, "h1", name);
      await untilGone(page, DIALOG);
    },
    /^button Rename or join/,
  ],
];
