import type { SiteAddress } from "../../site.ts";
import { canonicalPlace } from "../../canonical.ts";

const MEDIA_FILE = /\.(mp[34]|m4[av]|og[agv]|opus|webm|mov|aac|flac|wav)$/i;

/** Every page that no other site in the list knows. */
export const generic: SiteAddress = {
  id: "generic",
  name: null,
  matches: () => true,
  key: canonicalPlace,
  // Media fragments (W3C, 2012) are sure to work on a bare media file only.
  link: (url, seconds) => (MEDIA_FILE.test(url.pathname) ? `${url.href.replace(/#.*/, "")}#t=${seconds}` : url.href),
};
