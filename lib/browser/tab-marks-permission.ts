import { browser, type Browser } from "wxt/browser";

/** The permission to see the addresses of all tabs; asked for and given back in the settings. */
const TABS: Browser.permissions.Permissions = { permissions: ["tabs"] };

/** Whether pages are marked before the button is pressed; kept by the browser, which lets the person take it back too. */
export const tabMarks = {
  read: (): Promise<boolean> => browser.permissions.contains(TABS),
  /** Asks the person; only in answer to a click. Gives whether it is allowed now. */
  allow: (): Promise<boolean> => browser.permissions.request(TABS),
  giveBack: (): Promise<boolean> => browser.permissions.remove(TABS),
  watch(changed: () => void): () => void {
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  },
};
