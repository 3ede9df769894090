import { defineContentScript } from "wxt/utils/define-content-script";
import { playerCaptionsOf } from "../lib/capture/sites/player-captions.ts";

/** Runs in the page's own world, where the player's caption tracks are; only reads. What it returns is untrusted. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  world: "MAIN",
  async main() {
    try {
      return await playerCaptionsOf(document, (ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    } catch (error) {
      // The page may have replaced anything; the reason is for whoever looks, the parser takes it for no captions.
      return { failed: String(error) };
    }
  },
});
