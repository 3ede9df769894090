import { defineContentScript } from "wxt/utils/define-content-script";
import { drawWebp, makePicture, thumbnailGiven, visiblePlace } from "../lib/capture/picture.ts";

/** Runs in the isolated world of the page; `executeScript` gets the lecture's small picture, or the place of its player. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  noScriptStartedPostMessage: true,
  async main(context) {
    context.abort();
    const picture = await makePicture(document, thumbnailGiven(globalThis), { fetch, draw: drawWebp });
    return picture ?? { place: visiblePlace(document, window) };
  },
});
