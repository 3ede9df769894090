import type { SiteAddress } from "../../site.ts";
import { hostIs, hostOf } from "../../host.ts";

/** `/V/Video?v=123&node=456&a=789`: `node` and `a` are the share that the link was made for, and open the video. */
export const yuja: SiteAddress = {
  id: "yuja",
  name: "YuJa",
  matches: (url) => hostIs(url, "yuja.com"),
  key(url) {
    const id = url.searchParams.get("v") ?? "";
    if (!/^\/V\/(?:Video|Watch)\/?$/i.test(url.pathname) || !/^\d+$/.test(id)) return null;
    const share = ["node", "a"].flatMap((name) => {
      const value = url.searchParams.get(name) ?? "";
      return /^\d+$/.test(value) ? [`&${name}=${value}`] : [];
    });
    return { key: `yuja:${hostOf(url)}:${id}`, url: `https://${url.host}/V/Video?v=${id}${share.join("")}` };
  },
};
