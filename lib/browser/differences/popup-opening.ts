import { browser } from "wxt/browser";

/**
 * Opens the popup from the background; false where the browser does not: before Chrome 127, and in a window without a
 * toolbar. Firefox opens it only in the same turn in which the keys were pressed: nothing may be awaited before this.
 */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
