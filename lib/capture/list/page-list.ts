import { provenPart } from "../moved-page.ts";
import { pageKey } from "../page-key.ts";
import type { SitePage } from "../site.ts";
import { capturedList, type CapturedList } from "./captured-list.ts";
import type { ListedItem } from "./list-reading.ts";
import { structuredList } from "./structured-list.ts";

/** The list that a page shows, beside the lecture with this key if it shows one. */
export function pageList(site: SitePage, page: Document, url: URL, lecture: string | null): CapturedList | null {
  try {
    return readList(site, page, url, lecture);
  } catch {
    // Pages hold everything; a list that breaks its reader is no reason to lose the lecture beside it.
    return null;
  }
}

function readList(site: SitePage, page: Document, url: URL, lecture: string | null): CapturedList | null {
  if (site.list) return capturedList(site.list(page, url), url);
  // What a page that has moved on by itself said of the one before is not asked.
  const list = structuredList(provenPart(page, url), url);
  if (!list) return null;
  const here = pageKey(url)?.key ?? null;
  const isHere = (item: ListedItem) => [lecture, here].includes(keyOf(item, url));
  // Beside a lecture, a list without it is of recommendations; elsewhere what names the list's own page has none.
  if (lecture === null) return capturedList({ ...list, items: list.items.filter((item) => !isHere(item)) }, url);
  return list.items.some(isHere) ? capturedList(list, url) : null;
}

function keyOf(item: ListedItem, page: URL): string {
  const address = URL.parse(item.url, page);
  return (address && pageKey(address)?.key) ?? "";
}
