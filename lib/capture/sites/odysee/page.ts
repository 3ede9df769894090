import { withoutEllipsis } from "../../metadata/ellipsis.ts";
import type { SitePage } from "../../site.ts";
import { claimIn, odysee } from "./address.ts";
import { textAt } from "../../metadata/json-value.ts";
import { ldNodes } from "../../metadata/json-ld.ts";
import { all, textOf, visibleText } from "../../metadata/page.ts";
import type { Place, SiteAddress } from "../../site.ts";
import { drawnMark, readHead } from "../../video-page/page-head.ts";

export const page: SitePage = {
  read(page, url) {
    const reading = readHead(page, url, byName);
    if (typeof reading === "string" || reading.unproven) return reading;
    const shown = shownDescription(page);
    const head = /^(View|Watch) .* on Odysee$/.test(reading.description ?? "") ? "" : (reading.description ?? "");
    const description = shown.length > head.length - 5 ? shown : head;
    return { ...reading, description, ...canonical(page, url), ...drawnMark(page, url) };
  },
};

/** Prefixes of a claim's id may be of any length, so that pages are told apart by the claim's name. */
const byName: Pick<SiteAddress, "key" | "matches"> = {
  matches: (url) => odysee.matches(url),
  key: (url) => ({ key: nameIn(claimIn(url)), url: url.href }),
};

/** Claims go by prefixes of their id, of any length; the page says which one the site uses. */
function canonical(page: Document, url: URL): Partial<Pick<Place, "url">> {
  const node = ldNodes(page).find((each) => textAt(each, "@type") === "VideoObject");
  const named = URL.parse(textAt(node, "url"));
  return named && odysee.matches(named) && nameIn(claimIn(named)) === nameIn(claimIn(url)) ? { url: named.href } : {};
}

function nameIn(claim: string | null): string {
  return claim?.replace(/^.*\//, "").replace(/:.*/, "") ?? "";
}

/** The whole description; comments and posts are drawn in the same way elsewhere on the page. */
function shownDescription(page: Document): string {
  const places =
    ".mediaInfo__description .markdown-preview, .markdown-preview--description, .file-page__description .markdown-preview";
  const text = all(page, places).find((each) => !each.closest(".comment, [class*=comment__]"));
  return text && textOf(text) ? withoutEllipsis(visibleText(text)) : "";
}
