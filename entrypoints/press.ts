import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { beginPress } from "../lib/browser/press.ts";
import { preloadWords } from "../lib/browser/preload-words.ts";

/** The first script of the popup: has the page read while the browser still loads everything else. */
export default defineUnlistedScript(() => {
  beginPress();
  preloadWords();
});
