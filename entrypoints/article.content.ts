import { defineContentScript } from "wxt/utils/define-content-script";
import { articleText } from "../lib/capture/metadata/article.ts";

/** Runs in the isolated world of a page that describes its lecture nowhere else; gives the page's main text. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  noScriptStartedPostMessage: true,
  main(context) {
    context.abort();
    return { text: articleText(document, new URL(location.href)) };
  },
});
