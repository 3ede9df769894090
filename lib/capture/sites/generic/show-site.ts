import type { Reading } from "../../site.ts";
import { readPodlovePlayer } from "../../podlove/player-config.ts";
import { readTransistorSite } from "../transistor/site-page.ts";

/** The episode of a page on a show's own site, which podcast hosts make at any address; null for all other pages. */
export function readShowSite(page: Document, url: URL): Reading | null {
  return readPodlovePlayer(page, url) ?? readTransistorSite(page);
}
