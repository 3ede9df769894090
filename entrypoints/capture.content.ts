import { defineContentScript } from "wxt/utils/define-content-script";
import { detectLanguage } from "../lib/browser/detect-language.ts";
import { capture } from "../lib/capture/capture.ts";

/** Runs in the isolated world of the page; `executeScript` gets what `main` returns, and nothing stays behind. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  noScriptStartedPostMessage: true,
  async main(context) {
    context.abort();
    const start = performance.now();
    const address = location.href;
    const captured = await capture(document, new URL(address), detectLanguage);
    return { ...captured, address, ms: performance.now() - start };
  },
});
