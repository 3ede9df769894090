import { headingTitle } from "../fields/title.ts";
import { markedLength, shownLength } from "../fields/duration.ts";
import { readState } from "../metadata/page-state.ts";
import { titleOfDocument } from "../metadata/title.ts";
import { isMediaAddress } from "./address-signs.ts";
import type { Subject } from "./sign.ts";

/** At an address that speaks of media, does the page say how long it takes, though its player is not there yet? */
export function isTimed({ page, url, media }: Subject): boolean {
  if (!isMediaAddress(url) || media.length > 0) return false;
  const title = headingTitle(page) || titleOfDocument(page, url);
  return Boolean(readState(page, url, title).durationSeconds ?? markedLength(page) ?? shownLength(page));
}
