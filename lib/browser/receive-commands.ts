import { browser, type Browser } from "wxt/browser";
import type { LibraryDatabase } from "../library/database.ts";
import type { Reply } from "../library/commands/command.ts";
import { run } from "../library/commands/run.ts";
import { onMessage } from "./messages.ts";

/** Carries out the commands of Lectern's own pages, and of nobody else. */
export function receiveCommands(library: LibraryDatabase): void {
  onMessage("run", async ({ data, sender }): Promise<Reply> => {
    if (!isOwnPage(sender)) return { status: "refused", reason: "not-trusted" };
    return run(library, data);
  });
}

/** `origin` cannot be forged by a compromised page, unlike `url`; a content script has its page's origin. */
function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  const own = new URL(browser.runtime.getURL("/")).origin;
  // Firefox leaves `origin` out for extension pages before version 126; `url` is then set by the browser process.
  const origin = sender.origin ?? (sender.url === undefined ? null : new URL(sender.url).origin);
  return sender.id === browser.runtime.id && origin === own;
}
