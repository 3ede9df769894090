import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const rumble: SiteAddress = {
  id: "rumble",
  name: "Rumble",
  matches: (url) => hostIs(url, "rumble.com"),
  key(url) {
    const embedded = embeddedIn(url);
    if (embedded) return { key: `rumble:embed/${embedded}`, url: `https://rumble.com/embed/${embedded}/` };
    const [, id = "", slug = ""] = /^\/(v[\da-z]+)((?:-[^/]*)?\.html)?\/?$/i.exec(url.pathname) ?? [];
    if (id === "" || id === "videos" || (!slug && !/\d/.test(id))) return null;
    return { key: `rumble:${id.toLowerCase()}`, url: `https://rumble.com/${slug ? id + slug : id}` };
  },
};

/** Embedded players go by another id than the page of the same video. */
export function embeddedIn(url: URL): string | null {
  return /^\/embed\/(?:[\da-z]+\.)?(v[\da-z]+)\/?$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? null;
}
