import { defineContentScript } from "wxt/utils/define-content-script";
import { linkGiven, linkWords } from "../lib/capture/link-words.ts";

/** Runs in the isolated world of the page; `executeScript` gets the words of the link that is to be saved. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  main: () => linkWords(document, linkGiven(globalThis)),
});
