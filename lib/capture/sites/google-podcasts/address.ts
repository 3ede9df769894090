import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import type { Place } from "../../site.ts";

/** Closed in 2024; its pages live on where people have saved them. */
export const googlePodcasts: SiteAddress = {
  id: "google-podcasts",
  name: "Google Podcasts",
  matches: (url) => hostIs(url, "podcasts.google.com"),
  key,
};

function key(url: URL): Place | null {
  const codes = codesOf(url);
  if (!codes) return null;
  const path = `feed/${codes.feed}/episode/${codes.episode}`;
  return { key: `gpodcasts:${codes.feed}/${codes.episode}`, url: `https://podcasts.google.com/${path}` };
}

/** Address of the feed and name of the episode in it, in base 64; until 2020 they stood in the query. */
export function codesOf(url: URL): { feed: string; episode: string } | null {
  const [, inPath, episodeInPath] = /^\/feed\/([\w-]+)\/episode\/([\w-]+)/.exec(url.pathname) ?? [];
  const feed = inPath ?? url.searchParams.get("feed");
  const episode = episodeInPath ?? url.searchParams.get("episode");
  return feed && episode ? { feed: feed.replace(/=+$/, ""), episode: episode.replace(/=+$/, "") } : null;
}
