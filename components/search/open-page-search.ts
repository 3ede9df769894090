import { sendCommand } from "../../lib/browser/send-command.ts";
import { openSearch } from "../../lib/library/open-search.ts";
import type { Search } from "../../lib/search/search.ts";

/** The page's search; when its index turns out to be damaged, the background is asked once to make it anew. */
export function openPageSearch(open: () => Promise<IDBDatabase>): Search {
  let isTold = false;
  return openSearch(open, () => {
    if (isTold) return;
    isTold = true;
    void sendCommand("mendSearch", {});
  });
}
