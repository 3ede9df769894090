import { browser } from "wxt/browser";
import type { CapturedPicture, VisiblePlace } from "../capture/captured.ts";
import { drawWebp, smallPicture } from "../capture/picture.ts";

/** The player cropped from what the tab shows now: the last way to a picture, where no site lets its own be read. */
export async function visiblePicture(place: VisiblePlace): Promise<CapturedPicture | null> {
  const shown = await createImageBitmap(asBlob(await browser.tabs.captureVisibleTab({ format: "png" })));
  const [left, top] = [shown.width * place.left, shown.height * place.top];
  const [width, height] = [shown.width * place.width, shown.height * place.height];
  const player = await createImageBitmap(shown, left, top, width, height);
  return smallPicture(player, player.width, player.height, drawWebp);
}

/** A data URL's bytes; fetching it would need `data:` in the policy's `connect-src`. */
function asBlob(dataUrl: string): Blob {
  const base64 = dataUrl.slice(dataUrl.indexOf(",") + 1);
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: "image/png" });
}
