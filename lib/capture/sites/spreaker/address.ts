import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** The number behind the words of the address, or in the player's parameters, is all. */
const NUMBERED = /^\/episode\/(?:[^/]*--)?(\d+)\/?$/;

const EARLY = /^\/user\/[^/]+\/([\w-]+)\/?$/;

export const spreaker: SiteAddress = {
  id: "spreaker",
  name: "Spreaker",
  matches: (url) => hostIs(url, "spreaker.com"),
  key(url) {
    const told = /^\d+$/.exec(url.searchParams.get("episode_id") ?? "")?.[0];
    const id = NUMBERED.exec(url.pathname)?.[1] ?? told;
    if (id) return { key: `spreaker:${id}`, url: `https://www.spreaker.com/episode/${id}` };
    // Until 2023, by words only.
    const words = EARLY.test(url.pathname) ? url.pathname.replace(/\/$/, "") : "";
    return words ? { key: `spreaker:${words.slice(1)}`, url: `https://www.spreaker.com${words}` } : null;
  },
};
