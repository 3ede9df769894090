import { activeTab, injectReaders, type ActiveTab, type RawPage } from "./active-tab.ts";

/** What a press of the button sets going at once. */
export interface Press {
  /** Null where the page cannot be read. */
  readonly page: Promise<{ readonly tab: ActiveTab; readonly raw: RawPage } | null>;
}

/** Finds the tab and runs the readers on its page. Needs next to nothing loaded, so that the page is read first. */
export function press(): Press {
  return { page: activeTab().then((tab) => tab && { tab, raw: injectReaders(tab) }) };
}
