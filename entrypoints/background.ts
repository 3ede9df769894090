import { defineBackground } from "wxt/utils/define-background";
import { onAlarm, onInstalled, onMenu } from "../lib/browser/background-events.ts";
import { receiveCommands } from "../lib/browser/receive-commands.ts";
import { openLibrary } from "../lib/library/database.ts";

/** The only writer of the library. */
export default defineBackground(() => {
  const library = openLibrary();
  receiveCommands(library);
  onInstalled(library);
  onAlarm(library);
  onMenu();
});
