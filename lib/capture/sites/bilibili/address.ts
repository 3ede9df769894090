import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import { named, placeOf } from "./named-video.ts";

export const bilibili: SiteAddress = {
  id: "bilibili",
  name: "Bilibili",
  matches: (url) =>
    hostIs(url, "bilibili.com", "b23.tv", "bili2233.cn") || (hostIs(url, "bilibili.tv") && named(url) !== null),
  key(url) {
    const name = named(url);
    return name && placeOf(name);
  },
  mediaKey: (id) => `bili:${id}`,
  link(url, seconds) {
    const name = named(url);
    const plain = name ? placeOf(name).url : url.href;
    return name?.kind === "video" ? `${plain}${name.part > 1 ? "&" : "?"}t=${seconds}` : plain;
  },
};
