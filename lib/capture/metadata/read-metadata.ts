import { withoutEllipsis } from "./ellipsis.ts";
import { choose } from "../fields/candidate.ts";
import { isShownInParts } from "../fields/description.ts";
import { notesOfPage } from "../fields/notes.ts";
import { fieldSources } from "../fields/field-sources.ts";
import { readTold } from "../fields/page-data.ts";
import { provenPart } from "../moved-page.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading } from "../site.ts";
import { mediaNode } from "./media-nodes.ts";
import { readMediaSession } from "./media-session.ts";
import { readState } from "./page-state.ts";
import { letters, siteNames } from "./site-names.ts";
import { withoutSitePhrases } from "./site-phrases.ts";
import { wholeDescription } from "./visible-description.ts";

const ENOUGH = 40;

/**
 * What a page says in the ways that many sites share, of the lecture at this address: for each field the first of its
 * ranked sources that has a value, and nothing against it. What belongs to another address of the host is left out; so
 * is, on a page that has moved on by itself, what may.
 */
export function readMetadata(shown: Document, url: URL, given?: unknown): Reading {
  const page = provenPart(shown, url);
  const told = readTold(page, url, given ?? mediaNode(page, url));
  const sources = fieldSources(page, url, told, Date.now());
  const { title } = sources;
  const { node, head, about, player } = told;
  const description = descriptionOf(page, url, title, choose(sources.descriptions) ?? "");
  const merged = mergeReadings(node, head, about, player, readMediaSession(page, title));
  return {
    ...merged,
    language: node?.language ?? (isOtherwise(merged.language ?? "", title + description) ? null : merged.language),
    title,
    creators: choose(sources.creators) ?? [],
    published: choose(sources.published),
    durationSeconds: choose(sources.durationSeconds),
    description,
    keywords: choose(sources.keywords) ?? [],
  };
}

/** Themes call every page English; a text in the letters of another language is not. */
function isOtherwise(language: string, text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return /^en/i.test(language) && count(/[a-z]/gi) * 2 < count(/\p{L}/gu);
}

/** The whole of a description of which there is the beginning only, without what the site wrote around it. */
function descriptionOf(page: Document, url: URL, title: string, told: string): string {
  const names = siteNames(page, url);
  const own = withoutSitePhrases(behindSubtitle(page, behindTitle(told, title)), title, names);
  const kept = own.length < 300 ? (readState(page, url, title).description ?? "") : "";
  const begins = squeezed(kept).startsWith(squeezed(own).slice(0, 60));
  const longer = kept.length > own.length && begins ? kept : own;
  const notes = notesOfPage(page);
  // The page's own text ends where its people, links and comments begin; the block around it does not.
  const more = squeezed(notes).length - squeezed(longer).length;
  const isShown = more >= 0 && squeezed(notes).startsWith(squeezed(longer).slice(0, ENOUGH));
  const shown = more > 0 ? notes : longer;
  return withoutSitePhrases(isShown ? shown : wholeDescription(page, longer), title, names);
}

/** `Title | Video | What it is about` */
function behindTitle(told: string, title: string): string {
  const rest = title.length > 3 && told.startsWith(title) ? told.slice(title.length) : "";
  return /^\s*[|·•–—]/.test(rest)
    ? rest.replace(/^(?:\s*[|·•–—]\s*(?:(?:video|audio|podcast)\s*[|·•–—]\s*)?)/i, "")
    : told;
}

/** Podcast engines put the subtitle, which the page shows elsewhere or not at all, before the text that it shows. */
function behindSubtitle(page: Document, told: string): string {
  const notes = notesOfPage(page);
  const start = letters(notes).slice(0, ENOUGH);
  const at = start.length === ENOUGH ? letters(told).indexOf(start) : -1;
  const isSubtitle = at > 0 && at * 2 < letters(told).length;
  return isSubtitle && !(at > ENOUGH && isShownInParts(page, letters(told).slice(0, ENOUGH))) ? notes : told;
}

function squeezed(text: string): string {
  return withoutEllipsis(text).replace(/\s+/g, "").toLowerCase();
}
