import { defineContentScript } from "wxt/utils/define-content-script";
import { thumbnailOf } from "../lib/capture/metadata/thumbnail.ts";
import { drawWebp, makePicture, visiblePlace } from "../lib/capture/picture.ts";

/** Runs in the isolated world of the page; `executeScript` gets the lecture's small picture, or the place of its player. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  async main() {
    const url = new URL(location.href);
    const picture = await makePicture(document, thumbnailOf(document, url), { fetch, draw: drawWebp });
    return picture ?? { place: visiblePlace(document, window) };
  },
});
