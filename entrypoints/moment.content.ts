import { defineContentScript } from "wxt/utils/define-content-script";
import { momentOf, secondGiven } from "../lib/capture/moment.ts";

/** Runs in the isolated world of the page; `executeScript` gets where the player is, after playing from a given second. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  noScriptStartedPostMessage: true,
  main(context) {
    context.abort();
    return momentOf(document, secondGiven(globalThis));
  },
});
