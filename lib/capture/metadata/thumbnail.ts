import { siteAddressOf } from "../page-key.ts";
import { meta } from "./page.ts";
import { isStale } from "./page-reading.ts";

/** The address of the picture that stands for the page; null when the page names that of another page. */
export function thumbnailOf(page: Document, url: URL): string | null {
  const site = siteAddressOf(url);
  const known = site?.thumbnail?.(url);
  if (known) return known;
  if (isStale(page, url)) return null;
  return URL.parse(meta(page, "og:image:secure_url", "og:image", "twitter:image"), url)?.href ?? null;
}
