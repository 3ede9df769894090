import { browser } from "wxt/browser";

/** Closes the storage to content scripts, which have no business with it. Firefox has no such lock for this storage. */
export async function lockStorage(): Promise<void> {
  const area: { setAccessLevel?(level: object): Promise<void> } = browser.storage.local;
  await area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }).catch(() => null);
}
