import { defineContentScript } from "wxt/utils/define-content-script";
import { listenOn } from "../lib/capture/listen-on.ts";
import { listeningOrder } from "../lib/capture/parse-listening.ts";

/** Runs in the isolated world of the page; `executeScript` gets what the browser itself has heard of what is played there. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  noScriptStartedPostMessage: true,
  main(context) {
    context.abort();
    const order = listeningOrder(globalThis);
    return order && listenOn(document, globalThis, order);
  },
});
