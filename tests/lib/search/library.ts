import { createSearch, type Search, type SearchOptions } from "../../../lib/search/search.ts";
import type { SearchDocument, SearchSource } from "../../../lib/search/search-source.ts";

/** A document with whatever a test says of it. */
export function lecture(id: string, facts: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    title: "",
    tags: [],
    creators: [],
    description: "",
    summary: "",
    savedAt: "2026-01-01T00:00:00.000Z",
    durationSeconds: null,
    updatedAt: "1",
    ...facts,
  };
}

export interface TestLibrary {
  readonly source: SearchSource;
  readonly save: (document: SearchDocument) => void;
  readonly remove: (id: string) => void;
}

/** A source that counts its changes, and gives them in portions of `portion`. */
export function libraryOf(documents: readonly SearchDocument[], portion = 100): TestLibrary {
  const changes: (SearchDocument | string)[] = [...documents];
  const changesSince: SearchSource["changesSince"] = async (cursor) => {
    const from = Number(cursor ?? 0);
    const part = changes.slice(from, from + portion);
    // As a real library would, it gives each document as it is now.
    const removed = part.filter((change) => typeof change === "string");
    const saved = part.filter((change) => typeof change !== "string");
    const isLater = (id: string): boolean =>
      changes.slice(from + part.length).some((change) => (typeof change === "string" ? change : change.id) === id);
    const latest = new Map(part.map((change) => [typeof change === "string" ? change : change.id, change]));
    return {
      documents: saved.filter((document) => latest.get(document.id) === document && !isLater(document.id)),
      removed: removed.filter((id) => latest.get(id) === id && !isLater(id)),
      cursor: String(from + part.length),
      more: from + part.length < changes.length,
    };
  };
  return {
    source: { changesSince },
    save: (document) => changes.push(document),
    remove: (id) => changes.push(id),
  };
}

export function searchIn(documents: readonly SearchDocument[]): Search {
  return createSearch(libraryOf(documents).source);
}

export async function idsFor(search: Search, query: string, options?: SearchOptions): Promise<string[]> {
  return (await search.search(query, options)).hits.map((hit) => hit.id);
}
