import type { OpenedDocument } from "../local-store.ts";

/** So many entries are read, merged and written at once. */
export const AT_ONCE = 100;
/** And about so many characters of them. */
const MOST_CHARACTERS = 2_000_000;

/** Keys of which so much has come that one message to the writer holds it; one that has more stands by itself. */
export function portions(byKey: ReadonlyMap<string, readonly OpenedDocument[]>): string[][] {
  const all: string[][] = [];
  let [portion, room]: [string[], number] = [[], 0];
  for (const [key, documents] of byKey) {
    const size = documents.reduce((sum, { body }) => sum + JSON.stringify(body).length, 0);
    if (portion.length === 0 || portion.length === AT_ONCE || size > room) {
      all.push((portion = []));
      room = MOST_CHARACTERS;
    }
    portion.push(key);
    room -= size;
  }
  return all;
}
