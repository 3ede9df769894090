import type { Lecture } from "../lecture/lecture.ts";
import { simplified } from "../text/chinese-variants.ts";
import { withoutDenseSpaces } from "../text/dense-spaces.ts";
import { fold } from "../text/fold.ts";
import { lex, type Token } from "../search/query/lex.ts";
import { operatorNamed } from "../search/query/operators.ts";
import type { Breathe } from "./overview.ts";
import type { LibraryReader } from "./reader.ts";

/** An entry in Trash, to be searched. */
export interface TrashEntry {
  readonly lecture: Lecture;
  /** As they are compared, worked out when they are first asked for. */
  readonly texts: () => readonly string[];
}

type Texts = (lecture: Lecture) => readonly string[];

/** Trash is in no index, and is emptied by itself: its entries are read, so that only these operators are looked at. */
const OPERATORS: { readonly [name: string]: Texts } = {
  tag: ({ tags }) => tags,
  by: ({ creators }) => creators,
  site: ({ site, url }) => [site, url],
  series: ({ series }) => (series ? [series.title] : []),
};

/** Reads what is searched of these entries in Trash, once for all that is typed; whole transcripts are not read for it. */
export async function readTrash(library: LibraryReader, ids: readonly string[]): Promise<readonly TrashEntry[]> {
  const [lectures, summaries, notes] = await library.read(["lectures", "summaries", "notes"], (tables) =>
    Promise.all([
      tables.lectures.getAll(ids),
      tables.summaries.whereAny("lectureId", ids),
      tables.notes.whereAny("lectureId", ids),
    ]),
  );
  const parts = Map.groupBy([...summaries, ...notes], ({ lectureId }) => lectureId);
  return lectures.flatMap((lecture) => {
    if (!lecture) return [];
    let known: readonly string[] | null = null;
    const texts = () =>
      (known ??= [...textsOf(lecture), ...(parts.get(lecture.id) ?? []).map(({ text }) => text)].map(comparable));
    return [{ lecture, texts }];
  });
}

/**
 * Those of these entries, in their order, that have every word of a query somewhere in their texts, a piece at a time.
 * Words are found within others, as 模型 is in 大模型.
 */
export async function searchTrash(
  entries: readonly TrashEntry[],
  query: string,
  breathe: Breathe,
): Promise<readonly string[]> {
  const wanted = lex(query).flatMap((token) => conditionOf(token) ?? []);
  const found: string[] = [];
  for (const entry of entries) {
    if (wanted.every((fits) => fits(entry))) found.push(entry.lecture.id);
    const pause = breathe();
    if (pause) await pause;
  }
  return found;
}

type Condition = (entry: TrashEntry) => boolean;

/** Null for what is not looked at. */
function conditionOf({ name, value, not, group }: Token): Condition | null {
  const operator = name === null ? null : operatorNamed(name);
  const own = operator === null ? undefined : OPERATORS[operator];
  if (group !== undefined || (operator !== null && !own)) return null;
  const literal = comparable(name !== null && operator === null ? `${name}:${value}` : value);
  if (literal === "") return null;
  return ({ lecture, texts }) =>
    (own ? own(lecture).map(comparable) : texts()).some((text) => text.includes(literal)) !== not;
}

function textsOf({ title, creators, tags, description, series, site, url, keywords, chapters }: Lecture): string[] {
  const told = series ? [series.title] : [];
  return [
    title,
    ...creators,
    ...tags,
    description,
    ...told,
    site,
    url,
    ...keywords,
    ...chapters.map((each) => each.title),
  ];
}

function comparable(text: string): string {
  return simplified(withoutDenseSpaces(fold(text)));
}
