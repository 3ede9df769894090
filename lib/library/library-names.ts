import type { LibraryNames } from "../search/suggest/suggestions.ts";
import type { Lecture } from "../lecture/lecture.ts";
import { queryVocabulary } from "./counts.ts";
import { idbReader } from "./idb-reader.ts";
import { walkCursor } from "./walk-cursor.ts";

const MOST_SERIES = 500;
const MOST_TITLES = 1_000;

/** What can be suggested while a query is typed: all tags, creators and series, and the titles of the newest lectures. */
export async function libraryNames(database: IDBDatabase): Promise<LibraryNames> {
  const store = () => database.transaction("lectures").objectStore("lectures");
  const [{ tags, creators }, series, titles] = await Promise.all([
    queryVocabulary(idbReader(database)),
    seriesTitles(database),
    collected(store().index("savedAt").openCursor(null, "prev"), MOST_TITLES, titleOf),
  ]);
  return { tags, creators, series, titles };
}

/** What series are called, in their order. */
export function seriesTitles(database: IDBDatabase): Promise<string[]> {
  const titles = database.transaction("lectures").objectStore("lectures").index("series.title");
  return collected(titles.openKeyCursor(null, "nextunique"), MOST_SERIES, ({ key }) =>
    typeof key === "string" ? key : null,
  );
}

function titleOf(cursor: IDBCursorWithValue): string | null {
  const { title, deletedAt }: Lecture = cursor.value;
  return deletedAt === null ? title : null;
}

/** What `read` makes of each step of a cursor, at most so many; null is left out. */
async function collected<C extends IDBCursor>(
  request: IDBRequest<C | null>,
  most: number,
  read: (cursor: C) => string | null,
): Promise<string[]> {
  const found: string[] = [];
  await walkCursor(request, (cursor) => {
    const text = read(cursor);
    if (text !== null) found.push(text);
    return found.length === most;
  });
  return found;
}
