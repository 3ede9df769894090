import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const loom: SiteAddress = {
  id: "loom",
  name: "Loom",
  matches: (url) => hostIs(url, "loom.com", "useloom.com"),
  key(url) {
    const id = recordingIn(url);
    return id ? { key: `loom:${id}`, url: `https://www.loom.com/share/${id}` } : null;
  },
};

/** The last 32 hexadecimal digits; a title may stand before them. */
export function recordingIn(url: URL): string | null {
  return (
    /^\/(?:share|embed|v|recordings)\/(?:[^/]*-)?([\da-f]{32})(?:\/|$)/i.exec(url.pathname)?.[1]?.toLowerCase() ?? null
  );
}
