import type { SiteAddress } from "../../site.ts";
import { hostIs, hostOf } from "../../host.ts";
import type { Place } from "../../site.ts";

export const OWN_PAGES = /^(?:s|www|embed|shows|about|blog|pricing|features|advertise|login|signup|search|category)$/;

export const acast: SiteAddress = {
  id: "acast",
  name: "Acast",
  matches: (url) => hostIs(url, "acast.com"),
  key,
};

/**
 * `shows.acast.com/SHOW/episodes/EPISODE`, its player `embed.acast.com/SHOW/EPISODE`, and the old
 * `play.acast.com/s/SHOW/EPISODE` and `www.acast.com/SHOW/EPISODE`; both are words or numbers.
 */
export function key(url: URL): Place | null {
  if (!/^(?:(?:shows|embed|play)\.)?acast\.com$/.test(hostOf(url))) return null;
  const parts = url.pathname.split("/").filter((part) => part !== "" && part !== "$");
  const [show = "", ...rest] = parts[0] === "s" ? parts.slice(1) : parts;
  const [episode = "", more] = rest[0] === "episodes" ? rest.slice(1) : rest;
  if (!episode || more || OWN_PAGES.test(show) || episode === "about") return null;
  return { key: `acast:${show}/${episode}`, url: `https://shows.acast.com/${show}/episodes/${episode}` };
}
