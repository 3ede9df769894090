import { browser } from "wxt/browser";
import { storedItem } from "./stored-item.ts";

/** A browser that loads an extension from a folder installs it anew at each start. */
const opened = storedItem("local", "firstPageOpened");

/**
 * Opens the first page, once, and beside what the person does, not over it: an extension also comes by itself, where a
 * browser is set up as another one was, and where it was asked for, the browser's own word about where its button is
 * stays in sight.
 */
export async function openWelcomePage(): Promise<void> {
  if ((await opened.read()) === true) return;
  await opened.write(true);
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html"), active: false });
}
