import { defineContentScript } from "wxt/utils/define-content-script";
import { playerFactsOf } from "../lib/capture/sites/players.ts";

/** Runs in the page's own world, where the player's methods are; only reads. What it returns is untrusted. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  world: "MAIN",
  main() {
    try {
      return playerFactsOf(document, globalThis, location.href);
    } catch (error) {
      // The page may have replaced anything; the reason is for whoever looks, the parser takes it for no facts.
      return { failed: String(error) };
    }
  },
});
