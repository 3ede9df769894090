import { activeTab, injectReaders, type ActiveTab, type RawPage } from "./active-tab.ts";

/** What a press of the button sets going at once. */
export interface Press {
  /** Null where the page cannot be read. */
  readonly page: Promise<{ readonly tab: ActiveTab; readonly raw: RawPage } | null>;
}

declare global {
  // The popup's first script shares nothing with the ones after it but their globals.
  var lecternPress: Press | undefined;
}

/** Finds the tab and runs the readers on its page. Needs next to nothing loaded, so that the page is read first. */
export function press(): Press {
  return { page: activeTab().then((tab) => tab && { tab, raw: injectReaders(tab) }) };
}

/** Leaves it for `begunPress`. */
export function beginPress(): void {
  globalThis.lecternPress = press();
}

/** The press that opened this popup. */
export function begunPress(): Press {
  return globalThis.lecternPress ?? press();
}
