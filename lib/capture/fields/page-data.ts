import { mediaKind, pageNode } from "../metadata/media-nodes.ts";
import { mainPlayer, readPlayer } from "../metadata/media-element.ts";
import { readNode } from "../metadata/node-reading.ts";
import { attribute } from "../metadata/page.ts";
import { readPage } from "../metadata/page-reading.ts";
import type { Reading } from "../site.ts";

/** What the page's own data says: structured data of the media, the head, structured data of the page, the player. */
export interface PageData {
  readonly node: Reading | null;
  readonly head: Reading;
  readonly about: Reading;
  readonly player: Reading;
  readonly kind: "video" | "audio" | null;
}

export function readTold(page: Document, url: URL, node: unknown): PageData {
  const language = attribute(page, "html", "lang") || "en";
  return {
    node: node ? readNode(node, language) : null,
    head: readPage(page, url),
    about: readNode(pageNode(page, url), language),
    player: readPlayer(mainPlayer(page)),
    kind: mediaKind(node),
  };
}
