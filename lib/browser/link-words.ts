import type { Browser } from "wxt/browser";
import { LINK } from "../capture/link-words.ts";
import { asActiveTab, handOver, inject } from "./active-tab.ts";
import { wordsWithClick } from "./differences/clicked-link.ts";

/** The words of the link that was clicked; empty where it has none or its frame cannot be read. */
export async function readLinkWords(click: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab): Promise<string> {
  const words = wordsWithClick(click);
  if (words !== null) return words;
  const page = asActiveTab(tab);
  if (!page || (click.frameId ?? 0) !== 0) return "";
  try {
    await handOver(page, LINK, click.linkUrl ?? "");
    const read = await inject(page, "/content-scripts/link.js", "ISOLATED");
    return typeof read === "string" ? read : "";
  } catch {
    // A page that cannot be read can still hold a link worth saving, under its address.
    return "";
  }
}
