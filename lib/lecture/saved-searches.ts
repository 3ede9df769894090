/** A list that the person wants to come back to: a search, a tag or a series, with its filters and order. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** Where it is in the library, such as `#all?q=softmax`. */
  readonly address: string;
}

const MOST = 100;
const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 8_000;

/** What was kept, as far as it is sound; null for anything else than a list. */
export function parseSavedSearches(value: unknown): readonly SavedSearch[] | null {
  return Array.isArray(value) ? value.filter(isSavedSearch).slice(0, MOST) : null;
}

function isSavedSearch(value: unknown): value is SavedSearch {
  if (typeof value !== "object" || value === null) return false;
  if (!("id" in value) || !("name" in value) || !("address" in value)) return false;
  const { id, name, address } = value;
  if (typeof id !== "string" || typeof name !== "string" || typeof address !== "string") return false;
  return (
    name.trim() !== "" && name.length <= LONGEST_NAME && address.startsWith("#") && address.length <= LONGEST_ADDRESS
  );
}

/** The list with another one behind it, as many as are kept; a name that is too long is cut. */
export function withSearch(searches: readonly SavedSearch[], search: SavedSearch): readonly SavedSearch[] {
  return [...searches, { ...search, name: search.name.slice(0, LONGEST_NAME) }].slice(-MOST);
}

/** The list with those of another one behind it that lead elsewhere, as many as are kept. */
export function joinedWith(searches: readonly SavedSearch[], others: readonly SavedSearch[]): readonly SavedSearch[] {
  const all = [...searches];
  for (const other of others) {
    if (!all.some(({ id, address }) => id === other.id || address === other.address)) all.push(other);
  }
  return all.slice(0, Math.max(MOST, searches.length));
}

export function renamed(searches: readonly SavedSearch[], id: string, name: string): readonly SavedSearch[] {
  const text = name.trim().slice(0, LONGEST_NAME);
  return text === "" ? searches : searches.map((each) => (each.id === id ? { ...each, name: text } : each));
}

/** The list with one of them a place further up or down, if there is one. */
export function moved(searches: readonly SavedSearch[], id: string, by: 1 | -1): readonly SavedSearch[] {
  const at = searches.findIndex((each) => each.id === id);
  const [one, other] = [searches[at], searches[at + by]];
  if (!one || !other) return searches;
  return searches.with(at, other).with(at + by, one);
}

export function without(searches: readonly SavedSearch[], id: string): readonly SavedSearch[] {
  return searches.filter((each) => each.id !== id);
}

/** The list as it is now, with one of them as it was before, where it stood; taken away where it was not there. */
export function withFormer(
  searches: readonly SavedSearch[],
  before: readonly SavedSearch[],
  id: string,
): readonly SavedSearch[] {
  const at = before.findIndex((each) => each.id === id);
  const former = before[at];
  return former ? without(searches, id).toSpliced(at, 0, former) : without(searches, id);
}
