import { mergeReadings } from "../reading.ts";
import type { Reading } from "../site.ts";
import { mainPlayer, readPlayer } from "./media-element.ts";
import { mediaNode } from "./media-nodes.ts";
import { readNode } from "./node-reading.ts";
import { readPage } from "./page-reading.ts";
import { wholeDescription } from "./whole-description.ts";

/**
 * What a page says in the ways that many sites share, of the lecture at this address: its structured data, then its
 * head, then its player. What belongs to another address of the host is left out.
 */
export function readMetadata(page: Document, url: URL, node: unknown = mediaNode(page, url)): Reading {
  const reading = mergeReadings(node ? readNode(node) : null, readPage(page, url), readPlayer(mainPlayer(page)));
  return { ...reading, description: wholeDescription(page, reading.description ?? "") };
}
