import { browser, type Browser } from "wxt/browser";

/** What the person allows besides, in answer to a click; kept by the browser, which lets them take it back too. */
export function optionalPermission(name: Browser.runtime.ManifestOptionalPermission) {
  const wanted: Browser.permissions.Permissions = { permissions: [name] };
  return {
    read: (): Promise<boolean> => browser.permissions.contains(wanted),
    /** Asks the person; only in answer to a click. Gives whether it is allowed now. */
    allow: (): Promise<boolean> => browser.permissions.request(wanted),
    giveBack: (): Promise<boolean> => browser.permissions.remove(wanted),
    watch(changed: () => void): () => void {
      browser.permissions.onAdded.addListener(changed);
      browser.permissions.onRemoved.addListener(changed);
      return () => {
        browser.permissions.onAdded.removeListener(changed);
        browser.permissions.onRemoved.removeListener(changed);
      };
    },
  };
}
