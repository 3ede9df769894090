import { browser } from "wxt/browser";

/** Opens the browser's own page where shortcuts are changed; no extension can change them itself. */
export async function openShortcutSettings(): Promise<void> {
  // Since Firefox 137; Chromium's browsers all have a page of their own instead.
  const commands: typeof browser.commands & { openShortcutSettings?(): Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
