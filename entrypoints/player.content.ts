import { defineContentScript } from "wxt/utils/define-content-script";
import { bilibiliFacts } from "../lib/capture/sites/bilibili/player-facts.ts";
import { playerFacts } from "../lib/capture/sites/youtube/player-facts.ts";

/** Runs in the page's own world, where the player's methods are; only reads. What it returns is untrusted. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  world: "MAIN",
  main() {
    try {
      return playerFacts(document) ?? bilibiliFacts(globalThis, document, location.href);
    } catch (error) {
      // The page may have replaced anything; the reason is for whoever looks, the parser takes it for no facts.
      return { failed: String(error) };
    }
  },
});
