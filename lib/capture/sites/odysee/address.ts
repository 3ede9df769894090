import { unescaped } from "../../unescaped.ts";
import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const odysee: SiteAddress = {
  id: "odysee",
  name: "Odysee",
  matches: (url) => hostIs(url, "odysee.com", "lbry.tv", "open.lbry.com"),
  key(url) {
    const claim = claimIn(url);
    return claim ? { key: `odysee:${claim}`, url: `https://odysee.com/${claim}` } : null;
  },
  // The site's own structured data names this form (2022 to 2026).
  link: (url, seconds) => `${odysee.key(url)?.url ?? url.href}?t=${seconds}`,
};

/** `@channel:x/name:y`, or `name:y` of nobody's channel; channels alone and the pages of the app (`$/…`) are none. */
export function claimIn(url: URL): string | null {
  // `#` was written for `:` in the addresses of the app.
  const path = unescaped(`${url.pathname}${/^#[\da-f]+(\/|$)/.test(url.hash) ? url.hash : ""}`);
  const bare = path.replace(/^\/\$\/(?:embed|download|stream)\//, "/").replaceAll("#", ":");
  const [first = "", second = "", third = ""] = bare.split("/").filter(Boolean);
  if (first === "$" || first === "") return null;
  if (first.startsWith("@")) return second ? `${first}/${second}` : null;
  // Addresses of embedded players have the claim's id as a part of its own.
  if (/^[\da-f]{40}$/.test(second)) return `${first}:${second}`;
  return first.includes(":") && !second && !third ? first : null;
}
