import type { SiteAddress, SitePage } from "../site.ts";

const PAGES = import.meta.glob<SitePage>("./*/page.ts", { eager: true, import: "page" });

/** How the pages of a site are read: `page.ts` in its folder. A site without one is read like any other page. */
export function pageHalf({ id }: SiteAddress): SitePage {
  return PAGES[`./${id}/page.ts`] ?? {};
}
