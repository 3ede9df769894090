import { browser } from "wxt/browser";
import type { LibraryDatabase } from "../library/database.ts";
import type { Reply } from "../library/commands/command.ts";
import { run } from "../library/commands/run.ts";
import { onMessage } from "./messages.ts";
import { isOwnPage } from "./own-page.ts";

/** Carries out the commands of Lectern's own pages, and of nobody else. */
export function receiveCommands(library: LibraryDatabase): void {
  onMessage("run", async ({ data, sender }): Promise<Reply> => {
    if (!isOwnPage(sender, browser.runtime.id, browser.runtime.getURL("/")))
      return { status: "refused", reason: "not-trusted" };
    return run(library, data);
  });
}
