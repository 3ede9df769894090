import { activeAddress } from "../../lib/browser/active-tab.ts";
import { readTab } from "../../lib/browser/read-page.ts";
import { press, type Press } from "../../lib/browser/press.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import { openForReading } from "../../lib/library/open-for-reading.ts";
import type { PageReading } from "./page-reading.ts";

export function startReading({ page }: Press = press(), address = activeAddress): PageReading {
  const { promise: waits, resolve } = Promise.withResolvers<void>();
  const library = openForReading(() => sendCommand("prepare", {}));
  // Whoever shows that comes later: till then it is no failure that nobody hears.
  library.catch(() => null);
  return {
    tab: page.then((found) => found?.tab ?? null),
    address,
    read: page.then(async (found) => found && readTab(found.tab, found.raw, resolve)),
    waits,
    library,
  };
}
