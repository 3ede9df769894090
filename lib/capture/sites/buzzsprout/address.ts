import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** `/SHOW/EPISODE-words` or `/SHOW/episodes/EPISODE-words`; players of it have the same address. */
const EPISODE = /^\/(\d+)\/(?:episodes\/)?(\d+)(?:-[^/]*)?(?:\.js)?\/?$/;

export const buzzsprout: SiteAddress = {
  id: "buzzsprout",
  name: "Buzzsprout",
  matches: (url) => hostIs(url, "buzzsprout.com"),
  key(url) {
    const [, show, episode] = EPISODE.exec(url.pathname) ?? [];
    if (!episode) return null;
    return { key: `buzzsprout:${episode}`, url: `https://www.buzzsprout.com/${show}/episodes/${episode}` };
  },
};
