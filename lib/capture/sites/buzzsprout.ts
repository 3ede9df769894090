import { directory } from "./podcast/directory.ts";

/** `/SHOW/EPISODE-words` or `/SHOW/episodes/EPISODE-words`; players of it have the same address. */
const EPISODE = /^\/(\d+)\/(?:episodes\/)?(\d+)(?:-[^/]*)?(?:\.js)?\/?$/;

export const buzzsprout = directory({
  name: "Buzzsprout",
  domains: ["buzzsprout.com"],
  key(url) {
    const [, show, episode] = EPISODE.exec(url.pathname) ?? [];
    if (!episode) return null;
    return { key: `buzzsprout:${episode}`, url: `https://www.buzzsprout.com/${show}/episodes/${episode}` };
  },
});
