import type { SiteAddress } from "../../site.ts";
import { hostIs, hostOf } from "../../host.ts";
import type { Place } from "../../site.ts";

const UUID = /^\/([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})(?:\/|$)/;

const SHORT = /^\/([\da-f]{8})(?:\/|$)/;

const EPISODE = /^\/episodes\/([^/]+)(?:\/transcript)?\/?$/;

export const simplecast: SiteAddress = {
  id: "simplecast",
  name: "Simplecast",
  matches: (url) => hostIs(url, "simplecast.com"),
  key,
};

/** Players know an episode by its number, the sites of shows by its words. */
function key(url: URL): Place | null {
  const [show = ""] = hostOf(url).split(".");
  const [, number] = UUID.exec(url.pathname) ?? [];
  if (number && /^(player|recast)$/.test(show)) return numbered("player", number);
  const [, short] = SHORT.exec(url.pathname) ?? [];
  if (short && show === "embed") return numbered("embed", short);
  const [, words] = EPISODE.exec(url.pathname) ?? [];
  if (!words || !hostIs(url, `${show}.simplecast.com`)) return null;
  return { key: `simplecast:${show}/${words}`, url: `https://${show}.simplecast.com/episodes/${words}` };
}

function numbered(player: string, number: string): Place {
  return { key: `simplecast:${number}`, url: `https://${player}.simplecast.com/${number}` };
}
