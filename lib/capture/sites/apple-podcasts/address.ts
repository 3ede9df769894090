import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import type { Place } from "../../site.ts";

export const applePodcasts: SiteAddress = {
  id: "apple-podcasts",
  name: "Apple Podcasts",
  matches: (url) => hostIs(url, "podcasts.apple.com", "itunes.apple.com"),
  key,
};

/** The episode's number in `i` is all; country and words in the path are for people. */
function key(url: URL): Place | null {
  const episode = url.searchParams.get("i") ?? "";
  if (!/^\d+$/.test(episode) || !/^\/([a-z]{2}\/)?podcast\//.test(url.pathname)) return null;
  const show = /\/id(\d+)\/?$/.exec(url.pathname)?.[0] ?? url.pathname.replace(/^(?:\/[a-z]{2})?\/podcast|\/$/g, "");
  return { key: `apple:${episode}`, url: `https://podcasts.apple.com/podcast${show}?i=${episode}` };
}
