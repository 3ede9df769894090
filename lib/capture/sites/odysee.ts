import { hostIs } from "../host.ts";
import { textAt } from "../metadata/json-value.ts";
import { ldNodes } from "../metadata/json-ld.ts";
import { all, textOf, visibleText } from "../metadata/page.ts";
import type { Place, Site } from "../site.ts";
import { drawnMark, readHead } from "./video/page-head.ts";

export const odysee: Site = {
  name: "Odysee",
  matches: (url) => hostIs(url, "odysee.com", "lbry.tv", "open.lbry.com"),
  key(url) {
    const claim = claimIn(url);
    return claim ? { key: `odysee:${claim}`, url: `https://odysee.com/${claim}` } : null;
  },
  // The site's own structured data names this form (2022 to 2026).
  link: (url, seconds) => `${odysee.key(url)?.url ?? url.href}?t=${seconds}`,
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
const byName: Pick<Site, "key" | "matches"> = {
  matches: (url) => odysee.matches(url),
  key: (url) => ({ key: nameIn(claimIn(url)), url: url.href }),
};

/** `@channel:x/name:y`, or `name:y` of nobody's channel; channels alone and the pages of the app (`$/…`) are none. */
function claimIn(url: URL): string | null {
  // `#` was written for `:` in the addresses of the app.
  const path = decode(`${url.pathname}${/^#[\da-f]+(\/|$)/.test(url.hash) ? url.hash : ""}`);
  const bare = path.replace(/^\/\$\/(?:embed|download|stream)\//, "/").replaceAll("#", ":");
  const [first = "", second = "", third = ""] = bare.split("/").filter(Boolean);
  if (first === "$" || first === "") return null;
  if (first.startsWith("@")) return second ? `${first}/${second}` : null;
  // Addresses of embedded players have the claim's id as a part of its own.
  if (/^[\da-f]{40}$/.test(second)) return `${first}:${second}`;
  return first.includes(":") && !second && !third ? first : null;
}

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
  return text && textOf(text) ? visibleText(text).replace(/(\.{3}|…)$/, "") : "";
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
