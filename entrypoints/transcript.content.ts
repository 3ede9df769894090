import { defineContentScript } from "wxt/utils/define-content-script";
import { requestGiven } from "../lib/capture/transcript/request-given.ts";
import { readTranscriptHere } from "../lib/capture/transcript/read-transcript-here.ts";

/** Runs in the isolated world of the page; `executeScript` gets the lecture's transcript, or why there is none. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  noScriptStartedPostMessage: true,
  async main(context) {
    context.abort();
    const request = requestGiven(globalThis);
    if (!request) return null;
    return readTranscriptHere(document, request, {
      address: () => new URL(location.href),
      fetch: (address, options) => fetch(address, options),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      now: () => performance.now(),
    });
  },
});
