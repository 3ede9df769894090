import { useEffect, useState } from "react";
import { mayRead, pageBeside, pageNamed, watchTab } from "../../lib/browser/tab-beside.ts";

/**
 * After how long a tab that may not be read is asked again, at first and later on, in milliseconds: the browser does not
 * tell of a press of the button.
 */
const [AGAIN, AGAIN_AT_MOST] = [500, 2000];

/** What the tab shows. A `visit` to a page ends with everything that belongs to it. */
export type TabBeside =
  | { readonly is: "unknown" }
  /** It has left a page that could be read, or never showed one. */
  | { readonly is: "out-of-reach"; readonly hasLeft: boolean }
  | { readonly is: "here"; readonly page: string; readonly address: URL; readonly visit: number };

const UNKNOWN: TabBeside = { is: "unknown" };

/** Follows a tab from page to page. */
export function useTabBeside(id: number): TabBeside {
  const [beside, setBeside] = useState<TabBeside>(UNKNOWN);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    /** Whether a page could be read here, which the tab has left where it cannot any more. */
    let hasLeft = false;

    /** `refused` tells how often the page has refused to be read since the tab last changed. */
    async function look(refused: number): Promise<void> {
      const own = ++turn;
      const isOver = () => own !== turn || stop.signal.aborted;
      clearTimeout(timer);
      const tab = await pageBeside(id);
      if (isOver()) return;
      // Before it is asked whether it may be read: nothing of the page before may stand there any longer.
      if (!tab) setBeside({ is: "out-of-reach", hasLeft });
      else if (refused === 0)
        setBeside((before) => (before.is === "out-of-reach" ? before : visitTo(tab.address, before, own)));
      const isReadable = tab !== null && (await mayRead(id));
      if (isOver()) return;
      if (tab && isReadable) {
        hasLeft = true;
        // What refused is another document than the one that can be read now.
        return setBeside((before) => visitTo(tab.address, refused > 0 ? UNKNOWN : before, own));
      }
      // A document that is just being replaced refuses as well, once.
      if (refused > 0) setBeside({ is: "out-of-reach", hasLeft });
      timer = setTimeout(() => lookInSight(refused + 1), Math.min(AGAIN * (refused + 1), AGAIN_AT_MOST));
    }

    /** Not while nobody sees the panel. */
    function lookInSight(refused: number): void {
      if (!document.hidden) return void look(refused);
      document.addEventListener("visibilitychange", () => lookInSight(refused), { once: true, signal: stop.signal });
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
  const page = pageNamed(address);
  return before.is === "here" && before.page === page ? before : { is: "here", page, address, visit };
}
