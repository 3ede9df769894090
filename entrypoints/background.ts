import { defineBackground } from "wxt/utils/define-background";
import { onAddressBar } from "../lib/browser/address-bar.ts";
import { onAlarm, onInstalled } from "../lib/browser/background-events.ts";
import { keepMarks } from "../lib/browser/keep-marks.ts";
import { keepMenus, onMenu } from "../lib/browser/menus.ts";
import { receiveCommands } from "../lib/browser/receive-commands.ts";
import { onShortcut } from "../lib/browser/shortcuts.ts";
import { openLibrary } from "../lib/library/database.ts";

/** The only writer of the library. */
export default defineBackground(() => {
  const library = openLibrary();
  const refreshMarks = keepMarks(library);
  receiveCommands(library, refreshMarks);
  onInstalled(library);
  onAlarm(library);
  keepMenus();
  onMenu(library, refreshMarks);
  onShortcut(library, refreshMarks);
  onAddressBar(library);
});
