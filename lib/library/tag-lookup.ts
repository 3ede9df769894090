import type { Lecture } from "../lecture/lecture.ts";
import type { TagCount } from "../search/suggest/complete-tags.ts";
import { relatedTo } from "../search/related.ts";
import { likenessOf } from "../tags/likeness.ts";
import { type Proposed, suggestTags, type TagSources } from "../tags/suggest-tags.ts";
import type { Suggestion } from "../tags/suggestion.ts";
import { contextOf, type LibraryAround } from "../tags/tag-context.ts";
import { textUnits } from "../tags/text-units.ts";
import { vocabularyOf, type Vocabulary } from "../tags/vocabulary.ts";
import { lastRows } from "./read.ts";
import { answerOf } from "../search/answer-of.ts";

/**
 * How many lectures are read at most, of a library of any size: those that the search index finds to have rare words in
 * common with the page, those of the same creator and series and of each of the tags that the page names, and, against
 * which all these are weighed, those that were saved last.
 */
const MOST = { related: 60, recent: 200, creator: 80, series: 60, named: 40, namedTags: 5 };
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
  const related = await relatedLectures(database, page);
  const store = database.transaction("lectures").objectStore("lectures");
  const [recent, creators, sameSeries, ...named] = await Promise.all([
    lastRows<Lecture>(store.index("savedAt"), MOST.recent, isTagged),
    Promise.all(page.creators.slice(0, MOST_CREATORS).map((name) => bearers(store, "creators", name, MOST.creator))),
    page.series ? bearers(store, "series.title", page.series.title, MOST.series) : [],
    ...namedTags(page, vocabulary).map((tag) => bearers(store, "tags", tag, MOST.named)),
  ]);
  const sameCreator = once(creators.flat());
  const likeness = likenessOf(once([...related, ...recent, ...sameCreator, ...sameSeries, ...named.flat()]));
  return { vocabulary, likeness, sameCreator, sameSeries };
}

/** None while the index is still to be made. */
async function relatedLectures(database: IDBDatabase, page: TaggedPage): Promise<Lecture[]> {
  if (!database.objectStoreNames.contains("searchState")) return [];
  const { id = "", title, creators } = page;
  const subject = { id, title, summary: page.description.slice(0, DESCRIPTION), tags: [], creators };
  const found = await relatedTo(database, subject, MOST.related);
  const store = database.transaction("lectures").objectStore("lectures");
  const lectures = await Promise.all(found.map((each) => answerOf<Lecture | undefined>(store.get(each.id))));
  return lectures.filter((lecture) => lecture !== undefined).filter(isTagged);
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

async function bearers(store: IDBObjectStore, index: string, value: string, most: number): Promise<Lecture[]> {
  // A library that the background has not brought up to date yet may lack the index.
  if (!store.indexNames.contains(index)) return [];
  const found = await answerOf<Lecture[]>(store.index(index).getAll(IDBKeyRange.only(value), most));
  return found.filter(isTagged);
}

function isTagged({ deletedAt, tags }: Lecture): boolean {
  return deletedAt === null && tags.length > 0;
}
