import type { Lecture } from "../lecture/lecture.ts";
import type { TagCount } from "../search/suggest/complete-tags.ts";
import { lecturesBy } from "../search/lectures-by.ts";
import { relatedTo } from "../search/related.ts";
import { likenessOf } from "../tags/likeness.ts";
import { type Proposed, suggestTags, type TagSources } from "../tags/suggest-tags.ts";
import type { Suggestion } from "../tags/suggestion.ts";
import { contextOf, type LibraryAround } from "../tags/tag-context.ts";
import { textUnits } from "../tags/text-units.ts";
import { vocabularyOf, type Vocabulary } from "../tags/vocabulary.ts";
import { idbReader } from "./idb-reader.ts";
import type { LibraryReader, Tables } from "./reader.ts";

/**
 * How many lectures are read at most, of a library of any size: those that the search index finds to have rare words in
 * common with the page, those of the same creator (past namesakes, in whose names the same words stand) and series and of
 * each of the tags that the page names, and, against which all these are weighed, those that were saved last.
 */
const MOST = { related: 60, recent: 200, creator: 80, namesakes: 480, series: 60, named: 40, namedTags: 5 };
/** What is looked up of a description in the index; UTF-16 units. */
const DESCRIPTION = 600;

const MOST_CREATORS = 3;

export interface TaggedPage extends TagSources {
  /** Of an entry that is saved. */
  readonly id?: string;
  readonly series: { readonly title: string } | null;
}

/** Tags for a page that has the `chosen` ones; `proposed` are those of a model that was asked. */
export type Suggester = (chosen: readonly string[], most: number, proposed?: Proposed | null) => Suggestion[];

/** Suggests tags for a page, as `suggestTags` does, by what the library around it says. */
export async function tagSuggester(
  database: IDBDatabase | null,
  page: TaggedPage,
  known: readonly TagCount[],
): Promise<Suggester> {
  const around = database ? await readAround(database, page, known) : nothingAround(known);
  const context = contextOf(page, around, []);
  return (chosen, most, proposed) => suggestTags(page, { ...context, chosen, proposed }, most);
}

/** Where the library cannot be read, the page speaks alone. */
function nothingAround(known: readonly TagCount[]): LibraryAround {
  return { vocabulary: vocabularyOf(known), likeness: likenessOf([]), sameCreator: [], sameSeries: [] };
}

async function readAround(database: IDBDatabase, page: TaggedPage, known: readonly TagCount[]): Promise<LibraryAround> {
  const vocabulary = vocabularyOf(known);
  const library = idbReader(database);
  const creators = page.creators.slice(0, MOST_CREATORS);
  const [related, byThem] = await Promise.all([
    relatedLectures(database, library, page),
    lecturesBy(database, creators, MOST.namesakes),
  ]);
  const isOfThem = ({ creators: own }: Lecture) => own.some((name) => creators.includes(name));
  const { recent, byCreator, series, named } = await library.read(["lectures"], async ({ lectures }) => {
    const [recent, byCreator, series, named] = await Promise.all([
      lectures.last("savedAt", { most: MOST.recent, passes: isTagged }),
      Promise.all(byThem.map((ids) => passing(lectures, ids, (each) => isOfThem(each) && isTagged(each)))),
      page.series ? lectures.where("series.title", page.series.title, MOST.series) : [],
      Promise.all(namedTags(page, vocabulary).map((tag) => lectures.where("tags", tag, MOST.named))),
    ]);
    return { recent, byCreator: byCreator.flat(), series, named: named.flat() };
  });
  const sameCreator = once(byCreator);
  const sameSeries = series.filter(isTagged);
  const likeness = likenessOf(once([...related, ...recent, ...sameCreator, ...sameSeries, ...named.filter(isTagged)]));
  return { vocabulary, likeness, sameCreator, sameSeries };
}

/** The first of these lectures that pass, as many as are wanted of one creator; no more are read than that takes. */
async function passing(
  lectures: Tables<"lectures">["lectures"],
  ids: readonly string[],
  passes: (lecture: Lecture) => boolean,
): Promise<Lecture[]> {
  const found: Lecture[] = [];
  for (let from = 0; from < ids.length && found.length < MOST.creator; from += MOST.creator) {
    const some = await lectures.getAll(ids.slice(from, from + MOST.creator));
    found.push(...some.filter((lecture) => lecture !== undefined).filter(passes));
  }
  return found.slice(0, MOST.creator);
}

/** None while the index is still to be made. */
async function relatedLectures(database: IDBDatabase, library: LibraryReader, page: TaggedPage): Promise<Lecture[]> {
  const { id = "", title, creators } = page;
  const subject = { id, title, summary: page.description.slice(0, DESCRIPTION), tags: [], creators };
  const found = await relatedTo(database, subject, MOST.related);
  const ids = found.map((each) => each.id);
  const related = await library.read(["lectures"], ({ lectures }) => lectures.getAll(ids));
  return related.filter((lecture) => lecture !== undefined).filter(isTagged);
}

function once(lectures: readonly Lecture[]): Lecture[] {
  return [...new Map(lectures.map((lecture) => [lecture.id, lecture])).values()];
}

/** The rarest of the tags that the page names: their lectures are the likeliest to be like it. */
function namedTags({ title, keywords, description }: TaggedPage, { own, find }: Vocabulary): string[] {
  return [...find(textUnits([title, ...keywords, description].join(" ; "))).keys()]
    .flatMap((key) => own.get(key) ?? [])
    .toSorted((one, other) => one.count - other.count)
    .slice(0, MOST.namedTags)
    .map(({ tag }) => tag);
}

function isTagged({ deletedAt, tags }: Lecture): boolean {
  return deletedAt === null && tags.length > 0;
}
