import { defineContentScript } from "wxt/utils/define-content-script";
import { drawWebp } from "../lib/capture/picture.ts";
import { captureStill } from "../lib/capture/still.ts";

/** Runs in the isolated world of the page; `executeScript` gets what its player shows now. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  noScriptStartedPostMessage: true,
  main(context) {
    context.abort();
    return captureStill(document, drawWebp);
  },
});
