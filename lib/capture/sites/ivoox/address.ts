import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** `/words-audios-mp3_rf_NUMBER_1.html`, also below a language, and the players `/player_ej_NUMBER_5_1.html`. */
const EPISODE = /^\/(?:[a-z]{2}\/)?([^/]*_rf_(\d+)_\d+\.html)$/;

const PLAYER = /^\/(?:[a-z]{2}\/)?player_e[jk]_(\d+)_/;

export const ivoox: SiteAddress = {
  id: "ivoox",
  name: "iVoox",
  matches: (url) => hostIs(url, "ivoox.com"),
  key(url) {
    const [, file, id] = EPISODE.exec(url.pathname) ?? [];
    if (file) return { key: `ivoox:${id}`, url: `https://www.ivoox.com/${file}` };
    const [, played] = PLAYER.exec(url.pathname) ?? [];
    return played ? { key: `ivoox:${played}`, url: `https://www.ivoox.com/audios-mp3_rf_${played}_1.html` } : null;
  },
};
