import type { BrowserHearing } from "../capture/listening.ts";
import type { MediaStretch } from "./stretch.ts";
import type { TabPlayer } from "./tab-player.ts";

/** How long before a visit is known of its media may begin, in milliseconds: some sites change it before the address. */
const AHEAD = 2000;

const NOT_OWN: BrowserHearing = { isOn: false, failure: "no-player", cues: [], guessed: [] };

/** The page that each stretch was heard on. */
const pages = new WeakMap<MediaStretch, string>();

/**
 * The same player for a visit to one page: what the tab was playing on another page is no moment of this one, however
 * long it plays on, until something else is played or a person sends it elsewhere. `shown` is the page in the tab by now.
 */
export function playerOfVisit(player: TabPlayer, page: string, shown: () => Promise<string | null>): TabPlayer {
  const visited = Date.now();

  function isOwn(): boolean {
    const stretch = player.stretch();
    if (!stretch || pages.get(stretch) === page) return true;
    if (stretch.since < visited - AHEAD && stretch.begun < visited) return false;
    pages.set(stretch, page);
    return true;
  }

  return {
    ...player,
    playback: () => (isOwn() ? player.playback() : null),
    seconds: () => (isOwn() ? player.seconds() : null),
    listen: async (order) => (order.order !== "begin" || isOwn() ? player.listen(order) : NOT_OWN),
    async still() {
      if (!isOwn()) return { ok: false, why: "not-now" };
      const media = player.stretch()?.since;
      const taken = await player.still();
      // While it was drawn the tab may have gone on, and its player with it, in whichever order.
      const isSame = media === undefined || media === player.stretch()?.since;
      return isSame && isOwn() && (await shown()) === page ? taken : { ok: false, why: "failed" };
    },
  };
}
