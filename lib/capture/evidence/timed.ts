import { headingTitle } from "../fields/title.ts";
import { markedLength, shownLength } from "../fields/duration.ts";
import { all, textOf } from "../metadata/page.ts";
import { readState } from "../metadata/page-state.ts";
import { titleOfDocument } from "../metadata/title.ts";
import { isMediaAddress } from "./address-signs.ts";
import { isBeside } from "./player-places.ts";
import type { Subject } from "./sign.ts";

/** To play the page's own; not to hear an article read out, nor to note a thing for later. */
const PLAY =
  /^(?:play|listen(?! to)|watch(?! this| later)|hören|anhören|abspielen|écouter|escuchar|reproducir|ascolta|播放|收听|再生)(?![\p{L}-])/u;

/** At an address that speaks of media, or at a button to play it, does the page say how long it takes, though its player is not there yet? */
export function isTimed({ page, url, media }: Subject): boolean {
  if (media.length > 0 || !(isMediaAddress(url) || hasButton(page))) return false;
  const title = headingTitle(page) || titleOfDocument(page, url);
  return Boolean(readState(page, url, title).durationSeconds ?? markedLength(page) ?? shownLength(page));
}

/** Lists have a button for each of theirs. */
function hasButton(page: Document): boolean {
  const buttons = all(page, "button, [role=button]").slice(0, 60);
  const plays = buttons.filter(
    (each) => PLAY.test((each.getAttribute("aria-label") ?? textOf(each)).trim().toLowerCase()) && !isBeside(each),
  );
  return plays.length === 1 || plays.length === 2;
}
