import type { PlayerHalf } from "../site.ts";

const PLAYERS = import.meta.glob<PlayerHalf>("./*/player.ts", { eager: true, import: "player" });

/** What the player of the page says, by whichever site's `player.ts` knows it; null where none does. Runs in the page's own world. */
export function playerFactsOf(page: Document, scope: typeof globalThis, address: string): unknown {
  for (const player of Object.values(PLAYERS)) {
    const facts = player(page, scope, address);
    if (facts) return facts;
  }
  return null;
}
