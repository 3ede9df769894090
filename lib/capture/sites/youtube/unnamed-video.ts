import { canonicalPlace } from "../../canonical.ts";
import { anyScriptHolds } from "../../metadata/inline-json.ts";
import { textAt } from "../../metadata/json-value.ts";
import type { Place } from "../../site.ts";
import type { PlayerResponse } from "./player-response.ts";

const CLIP = /^\/clip\/([\w-]{10,})\/?$/;
/** A channel's stream of the moment. */
const LIVE = /^\/(?:@[^/]+|(?:channel|c|user)\/[^/]+)\/live\/?$/;

/** Identity, for the time being, of an address that shows one video without its id; null for other addresses. */
export function unnamedPlace(url: URL): Place | null {
  const clip = CLIP.exec(url.pathname)?.[1];
  if (clip) return { key: `yt:clip/${clip}`, url: `https://www.youtube.com/clip/${clip}` };
  return LIVE.test(url.pathname) ? canonicalPlace(url) : null;
}

/** The id of the video that such an address shows, from data that names the address itself. */
export function unnamedVideo(page: Document, url: URL, responses: readonly PlayerResponse[]): string | null {
  const clip = CLIP.exec(url.pathname)?.[1];
  const told = responses.filter(({ id }) => id !== "");
  if (clip) return told.find(({ response }) => textAt(response, "clipConfig", "postId") === clip)?.id ?? null;
  const address = `originalUrl":"https://www.youtube.com${url.pathname.replace(/\/$/, "")}`;
  return LIVE.test(url.pathname) && anyScriptHolds(page, address) ? (told[0]?.id ?? null) : null;
}
