import { browser } from "wxt/browser";

/** Firefox's own, for which there are no types here. */
interface Sidebar {
  setPanel(panel: { readonly tabId: number; readonly panel: string }): Promise<void>;
  open(): Promise<void>;
}

/**
 * Opens the panel beside one tab; rejects where the browser does not. Both browsers open it only in the same turn as the
 * person's click or keys: nothing may be awaited before this. Chromium hides it on other tabs; Firefox shows there what
 * stands beside none.
 */
export async function openSidePanel(tabId: number): Promise<unknown> {
  const path = `sidepanel.html?tab=${tabId}`;
  if (import.meta.env.FIREFOX) {
    const { sidebarAction }: typeof browser & { readonly sidebarAction?: Sidebar } = browser;
    return Promise.all([sidebarAction?.setPanel({ tabId, panel: path }), sidebarAction?.open()]);
  }
  void browser.sidePanel.setOptions({ tabId, path });
  return browser.sidePanel.open({ tabId });
}
