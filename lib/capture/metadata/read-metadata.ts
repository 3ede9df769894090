import { provenPart } from "../moved-page.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading } from "../site.ts";
import { attribute } from "./page.ts";
import { mainPlayer, readPlayer } from "./media-element.ts";
import { mediaNode, pageNode } from "./media-nodes.ts";
import { readMediaSession } from "./media-session.ts";
import { readNode } from "./node-reading.ts";
import { readPage } from "./page-reading.ts";
import { readState } from "./page-state.ts";
import { siteNames } from "./site-names.ts";
import { withoutSitePhrases } from "./site-phrases.ts";
import { properTitle } from "./title.ts";
import { wholeDescription } from "./visible-description.ts";
import { readVisible } from "./visible-facts.ts";

/**
 * What a page says in the ways that many sites share, of the lecture at this address: its structured data, its head,
 * its player; where these leave something open, the state of its program and what it shows beside its heading. What
 * belongs to another address of the host is left out; so is, on a page that has moved on by itself, what may.
 */
export function readMetadata(shown: Document, url: URL, given?: unknown): Reading {
  const page = provenPart(shown, url);
  const node = given ?? mediaNode(page, url);
  const language = attribute(page, "html", "lang") || "en";
  const about = readNode(pageNode(page, url), language);
  const told = mergeReadings(
    node ? readNode(node, language) : null,
    readPage(page, url),
    about,
    readPlayer(mainPlayer(page)),
  );
  const shows = [...(told.creators ?? []), told.series?.title ?? ""];
  const title = properTitle(told.title ?? "", page, url, shows, about.title);
  const state = isComplete(told) ? null : readState(page, url, title);
  const visible = isComplete(mergeReadings(told, state)) ? null : readVisible(page, title);
  const reading = mergeReadings({ ...told, title }, state, visible, readMediaSession(page, title));
  return { ...reading, title, description: descriptionOf(page, url, title, told, state) };
}

/** Says all that a page's program and its visible text could add. */
function isComplete({ creators, published, durationSeconds }: Reading): boolean {
  return Boolean(creators?.[0] && published && durationSeconds);
}

function descriptionOf(page: Document, url: URL, title: string, told: Reading, state: Reading | null): string {
  const head = told.description ?? "";
  const kept = state?.description ?? "";
  const names = siteNames(page, url);
  const begins = squeezed(kept).startsWith(squeezed(withoutSitePhrases(head, title, names)).slice(0, 60));
  const longer = kept.length > head.length && begins ? kept : head || kept;
  return withoutSitePhrases(wholeDescription(page, withoutSitePhrases(longer, title, names)), title, names);
}

function squeezed(text: string): string {
  return text
    .replace(/\s*(\.{3}|…)\s*$/, "")
    .replace(/\s+/g, "")
    .toLowerCase();
}
