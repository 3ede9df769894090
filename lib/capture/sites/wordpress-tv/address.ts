import type { SiteAddress } from "../../site.ts";
import { canonicalPlace } from "../../canonical.ts";
import { hostIs } from "../../host.ts";

export const wordpressTv: SiteAddress = {
  id: "wordpress-tv",
  name: "WordPress.tv",
  matches: (url) => hostIs(url, "wordpress.tv"),
  key: (url) => (/^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/?$/.test(url.pathname) ? canonicalPlace(withoutQuery(url)) : null),
};

function withoutQuery(url: URL): URL {
  const plain = new URL(url);
  plain.search = "";
  return plain;
}
