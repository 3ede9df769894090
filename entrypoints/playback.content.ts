import { defineContentScript } from "wxt/utils/define-content-script";
import { ordersGiven } from "../lib/capture/parse-playback.ts";
import { carryOut } from "../lib/capture/playback.ts";

/** Runs in the isolated world of the page; `executeScript` gets what the player does, after what it was told to do. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  noScriptStartedPostMessage: true,
  main(context) {
    context.abort();
    return carryOut(document, ordersGiven(globalThis));
  },
});
