import type { PlayerCaptionsHalf } from "../site.ts";

const PLAYERS = import.meta.glob<PlayerCaptionsHalf>("./*/player-captions.ts", {
  eager: true,
  import: "playerCaptions",
});

/** The captions that the page's player has, by whichever site's `player-captions.ts` knows it. Runs in the page's own world. */
export async function playerCaptionsOf(page: Document, wait: (ms: number) => Promise<unknown>): Promise<unknown> {
  for (const captions of Object.values(PLAYERS)) {
    const found = await captions(page, wait);
    if (found) return found;
  }
  return null;
}
