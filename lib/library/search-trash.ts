import type { Lecture } from "../lecture/lecture.ts";
import { simplified } from "../text/chinese-variants.ts";
import { withoutDenseSpaces } from "../text/dense-spaces.ts";
import { fold } from "../text/fold.ts";
import { lex, type Token } from "../search/query/lex.ts";
import { operatorNamed } from "../search/query/operators.ts";
import type { LibraryReader } from "./reader.ts";

type Texts = (lecture: Lecture) => readonly string[];

/** Trash is in no index, and is emptied by itself: its entries are read, so that only these operators are looked at. */
const OPERATORS: { readonly [name: string]: Texts } = {
  tag: ({ tags }) => tags,
  by: ({ creators }) => creators,
  site: ({ site, url }) => [site, url],
  series: ({ series }) => (series ? [series.title] : []),
};

/**
 * Those of these entries in Trash, in their order, that have every word of a query somewhere in their texts; whole
 * transcripts are not read for it. Words are found within others, as 模型 is in 大模型.
 */
export async function searchTrash(
  library: LibraryReader,
  ids: readonly string[],
  query: string,
): Promise<readonly string[]> {
  const wanted = lex(query).flatMap((token) => conditionOf(token) ?? []);
  if (wanted.length === 0) return ids;
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
    const texts = () => [...textsOf(lecture), ...(parts.get(lecture.id) ?? []).map(({ text }) => text)];
    return wanted.every((fits) => fits(lecture, texts)) ? [lecture.id] : [];
  });
}

type Condition = (lecture: Lecture, texts: () => readonly string[]) => boolean;

/** Null for what is not looked at. */
function conditionOf({ name, value, not, group }: Token): Condition | null {
  const operator = name === null ? null : operatorNamed(name);
  const own = operator === null ? undefined : OPERATORS[operator];
  if (group !== undefined || (operator !== null && !own)) return null;
  const literal = comparable(name !== null && operator === null ? `${name}:${value}` : value);
  if (literal === "") return null;
  return (lecture, texts) => (own ? own(lecture) : texts()).some((text) => comparable(text).includes(literal)) !== not;
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
