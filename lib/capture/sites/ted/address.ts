import type { SiteAddress } from "../../site.ts";
import { canonicalPlace } from "../../canonical.ts";
import { hostOf } from "../../host.ts";
import { talkSlug } from "./talk-slug.ts";

export const ted: SiteAddress = {
  id: "ted",
  name: "TED",
  // The company's blogs, its lessons and its conferences are other sites.
  matches: (url) => /^(?:(?:m|new|embed|embed-ssl)\.)?ted\.com$/.test(hostOf(url)),
  key(url) {
    const slug = talkSlug(url);
    if (slug) return { key: `ted:${slug}`, url: `https://www.ted.com/talks/${slug}` };
    return /^\/podcasts\/[^/]+\/[^/]/.test(url.pathname) ? canonicalPlace(url) : null;
  },
};
