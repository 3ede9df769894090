import type { SiteAddress } from "../../site.ts";
import { hostIs, hostOf } from "../../host.ts";
import type { Place } from "../../site.ts";

/** The pages and players that Transistor shares, and the sites it makes for shows, as far as they are below its own host. */
export const transistor: SiteAddress = {
  id: "transistor",
  name: "Transistor",
  matches: (url) => hostIs(url, "transistor.fm"),
  key,
};

/** Page and player of one episode have one code; a player of the newest episode, or of all, has the show's name. */
export function key(url: URL): Place | null {
  const [show = ""] = hostOf(url).split(".");
  const [, code] = /^\/[se]\/([\da-f]{8})(?:\/|$)/.exec(url.pathname) ?? [];
  if (code && show === "share") return { key: `transistor:${code}`, url: `https://share.transistor.fm/s/${code}` };
  const [, words] = /^\/episodes\/([^/]+)(?:\/transcript)?\/?$/.exec(url.pathname) ?? [];
  if (!words || !hostIs(url, `${show}.transistor.fm`)) return null;
  return { key: `transistor:${show}/${words}`, url: `https://${show}.transistor.fm/episodes/${words}` };
}
