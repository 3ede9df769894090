import { canonicalPlace } from "../../canonical.ts";
import type { Place } from "../../site.ts";

export const CLIP = /^\/clip\/([\w-]{10,})\/?$/;
/** A channel's stream of the moment. */
export const LIVE = /^\/(?:@[^/]+|(?:channel|c|user)\/[^/]+)\/live\/?$/;

/** Identity, for the time being, of an address that shows one video without its id; null for other addresses. */
export function unnamedPlace(url: URL): Place | null {
  const clip = CLIP.exec(url.pathname)?.[1];
  if (clip) return { key: `yt:clip/${clip}`, url: `https://www.youtube.com/clip/${clip}` };
  return LIVE.test(url.pathname) ? canonicalPlace(url) : null;
}
