import { useEffect, useState } from "react";
import { mayRead, pageBeside, watchTab } from "../../lib/browser/tab-beside.ts";
import { pageKey } from "../../lib/capture/page-key.ts";

/** How often a tab that may not be read is asked again, in milliseconds: the browser does not tell of a press of the button. */
const AGAIN = 500;

/** What the tab shows. A `visit` to a page ends with everything that belongs to it. */
export type TabBeside =
  | { readonly is: "unknown" }
  | { readonly is: "out-of-reach" }
  | { readonly is: "here"; readonly page: string; readonly address: URL; readonly visit: number };

const OUT_OF_REACH: TabBeside = { is: "out-of-reach" };

/** Follows a tab from page to page. */
export function useTabBeside(id: number): TabBeside {
  const [beside, setBeside] = useState<TabBeside>({ is: "unknown" });
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;

    /** `refused` tells how often the page has refused to be read since the tab last changed. */
    async function look(refused: number): Promise<void> {
      const own = ++turn;
      const isOver = () => own !== turn || stop.signal.aborted;
      clearTimeout(timer);
      const tab = await pageBeside(id);
      if (isOver()) return;
      // Before it is asked whether it may be read: nothing of the page before may stand there any longer.
      if (!tab) setBeside(OUT_OF_REACH);
      else if (refused === 0) setBeside((before) => visitTo(tab.address, before, own));
      const isReadable = tab !== null && (await mayRead(id));
      if (isOver()) return;
      if (tab && isReadable) return setBeside((before) => visitTo(tab.address, before, own));
      // A document that is just being replaced refuses as well, once.
      if (refused > 0) setBeside(OUT_OF_REACH);
      timer = setTimeout(() => void look(refused + 1), AGAIN);
    }

    watchTab(id, () => void look(0), stop.signal);
    void look(0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id]);
  return beside;
}

/** The same visit for as long as the address is that of the same lecture. */
function visitTo(address: URL, before: TabBeside, visit: number): TabBeside {
  const page = pageKey(address)?.key ?? address.href;
  return before.is === "here" && before.page === page ? before : { is: "here", page, address, visit };
}
