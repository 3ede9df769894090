import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** One programme has one code on all of these; others of the BBC's pages are any site's. */
export const PATH = /^\/(sounds\/play|programmes|iplayer\/episode)\/([a-z\d]{8,15})(?:\/|$)/;

export const bbc: SiteAddress = {
  id: "bbc",
  name: "BBC",
  matches: (url) => hostIs(url, "bbc.co.uk", "bbc.com") && PATH.test(url.pathname),
  key(url) {
    const [, , code] = PATH.exec(url.pathname) ?? [];
    return code ? { key: `bbc:${code}`, url: `https://www.bbc.co.uk/programmes/${code}` } : null;
  },
};
