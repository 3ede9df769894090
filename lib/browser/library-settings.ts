import { browser } from "wxt/browser";
import { LIBRARY_SETTINGS } from "../lecture/library-settings.ts";

/** What the browser keeps of them, as it is: whoever writes it to a file parses it. */
export function keptLibrarySettings(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.local.get([...LIBRARY_SETTINGS]);
}
