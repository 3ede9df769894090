import { anyScriptHolds } from "../../metadata/inline-json.ts";
import { textAt } from "../../metadata/json-value.ts";
import type { PlayerResponse } from "./player-response.ts";
import { CLIP, LIVE } from "./unnamed-place.ts";

/** The id of the video that an address without its id shows, from data that names the address itself. */
export function unnamedVideo(page: Document, url: URL, responses: readonly PlayerResponse[]): string | null {
  const clip = CLIP.exec(url.pathname)?.[1];
  const told = responses.filter(({ id }) => id !== "");
  if (clip) return told.find(({ response }) => textAt(response, "clipConfig", "postId") === clip)?.id ?? null;
  const address = `originalUrl":"https://www.youtube.com${url.pathname.replace(/\/$/, "")}`;
  return LIVE.test(url.pathname) && anyScriptHolds(page, address) ? (told[0]?.id ?? null) : null;
}
