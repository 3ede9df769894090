import { PATIENCE } from "../setup/until.ts";
import { type KeyRow, press, SEARCH, tabTo, untilFocus, untilGone, untilThere } from "./keyboard.ts";
import { untilReads } from "./person.ts";

export const TAGS = /^combobox Tags/;

/** Each begins in the field for tags of a lecture that is not saved. */
export const POPUP_KEYS: readonly KeyRow[] = [
  ["Ctrl K leads to the search", (popup) => press(popup, "Control+k"), SEARCH],
  [
    "/ leads to the search where nothing is written",
    async (popup) => {
      await tabTo(popup, /^button Save/);
      await press(popup, "/");
    },
    SEARCH,
  ],
  [
    "Enter adds a tag, Backspace selects it and removes it",
    async (popup) => {
      await popup.keyboard.type("Sea");
      await press(popup, "Enter");
      await popup.waitForSelector("::-p-aria([role=button][name='Remove tag Sea'])", { timeout: PATIENCE });
      await untilFocus(popup, TAGS);
      await press(popup, "Backspace");
      await untilFocus(popup, /^button Remove tag Sea/);
      await press(popup, "Backspace");
      await popup.waitForSelector("::-p-aria([role=button][name='Remove tag Sea'])", {
        hidden: true,
        timeout: PATIENCE,
      });
    },
    TAGS,
  ],
  [
    "Enter in the title goes on to the next field",
    async (popup) => {
      await popup.focus(".title-field");
      await press(popup, "Enter");
    },
    TAGS,
  ],
  [
    "Ctrl Enter saves, then the note is written, and Enter adds it",
    async (popup) => {
      await popup.keyboard.type("Ocean");
      await press(popup, "Control+Enter");
      await untilReads(popup, /Saved \d+/);
      await popup.waitForSelector("::-p-aria([role=button][name='Remove tag Ocean'])", { timeout: PATIENCE });
      await untilFocus(popup, /^input Note/);
      await popup.keyboard.type("Two bulges");
      await press(popup, "Enter");
      await untilThere(popup, "li", "Two bulges");
    },
    /^input Note/,
  ],
  [
    "arrows move through results, Esc clears the search",
    async (popup) => {
      await press(popup, "Control+k");
      await popup.keyboard.type("Waves");
      await popup.waitForSelector(".found-link", { timeout: PATIENCE });
      await press(popup, "ArrowDown");
      await untilFocus(popup, /^a Waves/);
      await press(popup, "ArrowDown");
      await untilFocus(popup, /^a Waves/);
      await press(popup, "Escape");
      await untilGone(popup, ".found-link");
    },
    SEARCH,
  ],
];
