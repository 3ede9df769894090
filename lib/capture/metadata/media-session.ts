import type { Reading } from "../site.ts";
import { viewOf } from "./page.ts";
import { titlesAgree } from "./title.ts";

/**
 * What a page has told the browser of the media it plays (W3C Media Session). Players play on while their site shows
 * other pages, so it counts only where its title is that of the page.
 */
export function readMediaSession(page: Document, title: string): Reading {
  const metadata = viewOf(page)?.navigator.mediaSession?.metadata;
  if (!metadata || !titlesAgree(metadata.title, title)) return {};
  return {
    creators: metadata.artist ? [metadata.artist] : [],
    series: metadata.album ? { title: metadata.album } : null,
    thumbnailUrl: metadata.artwork.at(-1)?.src ?? null,
  };
}
