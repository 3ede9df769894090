import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** `/38935785/name-of-the-talk`, and its player on the pages of conferences. */
const TALK = /^\/(?:embed\/(?:presentation\/)?)?(\d{5,})(?:\/|$)/;

export const slideslive: SiteAddress = {
  id: "slideslive",
  name: "SlidesLive",
  matches: (url) => hostIs(url, "slideslive.com"),
  key(url) {
    const id = TALK.exec(url.pathname)?.[1];
    return id ? { key: `slideslive:${id}`, url: `https://slideslive.com/${id}` } : null;
  },
};
