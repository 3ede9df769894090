import { defineContentScript } from "wxt/utils/define-content-script";
import { detectLanguage } from "../lib/browser/detect-language.ts";
import { capture } from "../lib/capture/capture.ts";

/** Runs in the isolated world of the page; `executeScript` gets what `main` returns. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  async main() {
    const start = performance.now();
    const captured = await capture(document, new URL(location.href), detectLanguage);
    return { ...captured, ms: performance.now() - start };
  },
});
