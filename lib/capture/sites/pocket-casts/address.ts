import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import type { Place } from "../../site.ts";

const UUID = String.raw`[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}`;

/** Shared pages, the web player, and since 2024 the podcasts' pages, which have words beside the numbers. */
const EPISODE = new RegExp(`^/(?:(?:embed/)?episode|podcasts?/${UUID}|podcast/[^/]+/${UUID}/[^/]+)/(${UUID})/?$`, "i");

const SHORT = /^\/([a-z\d]{4,10})\/?$/i;

export const pocketCasts: SiteAddress = {
  id: "pocket-casts",
  name: "Pocket Casts",
  matches: (url) => hostIs(url, "pca.st", "pocketcasts.com"),
  key,
  link: (url, seconds) => `${key(url)?.url ?? url.href}?t=${seconds}`,
};

function key(url: URL): Place | null {
  const episode = EPISODE.exec(url.pathname)?.[1]?.toLowerCase();
  if (episode) return { key: `pca:${episode}`, url: `https://pca.st/episode/${episode}` };
  const [, short] = hostIs(url, "pca.st") ? (SHORT.exec(url.pathname) ?? []) : [];
  return short ? { key: `pca:${short}`, url: `https://pca.st/${short}` } : null;
}
