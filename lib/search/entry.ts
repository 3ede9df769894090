import { tagKey } from "../lecture/tag.ts";
import { fold } from "../text/fold.ts";
import type { SearchDocument } from "./search-source.ts";

export const FIELDS = ["title", "tags", "creators", "summary", "description"] as const;

/** A document as the index holds it: folded, the items of a list in a line each. */
export interface Entry extends Readonly<Record<(typeof FIELDS)[number], string>> {
  readonly id: string;
  readonly tagKeys: readonly string[];
  readonly savedAt: string;
  readonly durationSeconds: number | null;
  readonly updatedAt: string;
}

export function entryOf(document: SearchDocument): Entry {
  const { id, savedAt, durationSeconds, updatedAt } = document;
  return {
    id,
    title: fold(document.title),
    // Folding leaves no line feed, so a phrase cannot run from one item into the next.
    tags: document.tags.map(fold).join("\n"),
    creators: document.creators.map(fold).join("\n"),
    summary: fold(document.summary),
    description: fold(document.description),
    tagKeys: document.tags.map(tagKey),
    savedAt,
    durationSeconds,
    updatedAt,
  };
}
