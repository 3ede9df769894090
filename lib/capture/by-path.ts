import type { SiteAddress } from "./site.ts";
import { hostIs } from "./host.ts";

interface PathSite {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Names the lecture by its groups, which make the key; where there are several, all of them together. */
  readonly path: RegExp;
  readonly link?: SiteAddress["link"];
}

/** A site whose lectures are told by the path of their address alone. */
export function byPath({ id, name, hosts, path, link }: PathSite): SiteAddress {
  return {
    id,
    name,
    matches: (url) => hostIs(url, ...hosts),
    key(url) {
      const [whole, ...parts] = path.exec(url.pathname) ?? [];
      const named = parts.filter(Boolean);
      if (whole === undefined || named.length === 0) return null;
      return { key: `${id}:${named.join(":")}`, url: `https://${url.host}${whole.replace(/\/$/, "")}` };
    },
    ...(link && { link }),
  };
}
