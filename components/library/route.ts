import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { ListView } from "../../lib/library/queries.ts";
import { keptSort, LIST_SORTS, type ListSort } from "./list-sort.ts";

/** Views that are no lists. */
export type PageView = "overview" | "settings" | "tags";

/** Where the library page is. Its address says the same, so that Back, reloading and bookmarks work. */
export interface Route {
  readonly view: ListView | PageView;
  /** Id of the entry that is open beside the list. */
  readonly entry: string | null;
  readonly tag: string | null;
  /** Title of the series whose entries are listed, in its order. */
  readonly series: string | null;
  readonly query: string;
  /** The order of the list; null for the one that is usual, or was chosen before. */
  readonly sort: ListSort | null;
  /** Whether it is open by itself, to be read. */
  readonly isReading: boolean;
  /** What is open of the entry; `summary` where none is. */
  readonly part: Part;
  /** The second of the entry's transcript that is shown. */
  readonly at: number | null;
  /** What is searched in the entry's transcript. */
  readonly find: string | null;
}

export const PARTS = ["summary", "transcript", "notes", "details"] as const;
export type Part = (typeof PARTS)[number];
/** Parts that can be read by themselves. */
const READ_PARTS = ["summary", "transcript"] as const;

export const HOME: Route = {
  view: "all",
  entry: null,
  tag: null,
  series: null,
  query: "",
  sort: null,
  isReading: false,
  part: "summary",
  at: null,
  find: null,
};

const VIEWS = ["all", "recent", "to-summarise", "with-transcript", "trash", "overview", "settings", "tags"] as const;
const SECOND = /^\d{1,7}$/;
const ENTRY = /^(entry|read)\/([\w-]+)$/;

/** The route that an address such as `#entry/ID?tag=LLMs&q=softmax` names; the whole library for one that names none. */
export function parseRoute(hash: string): Route {
  const [path = "", ...rest] = hash.replace(/^#/, "").split("?");
  const said = new URLSearchParams(rest.join("?"));
  const [, opened, entry = null] = ENTRY.exec(path) ?? [];
  const isReading = opened === "read";
  const name = entry === null ? path : said.get("in");
  const view = VIEWS.find((each) => each === name) ?? "all";
  const [tag, series] = [said.get("tag") || null, said.get("series") || null];
  const sort = LIST_SORTS.find((each) => each === said.get("sort")) ?? null;
  return {
    view,
    entry,
    tag,
    series,
    query: said.get("q") ?? "",
    sort,
    isReading,
    ...openedPart(entry, isReading, said),
  };
}

function openedPart(
  entry: string | null,
  isReading: boolean,
  said: URLSearchParams,
): Pick<Route, "part" | "at" | "find"> {
  const parts = isReading ? READ_PARTS : PARTS;
  const part = (entry !== null && parts.find((each) => each === said.get("part"))) || "summary";
  if (part !== "transcript") return { part, at: null, find: null };
  const at = said.get("at") ?? "";
  return { part, at: SECOND.test(at) ? Number(at) : null, find: said.get("find") || null };
}

/** The same list with another entry open beside it, or none. */
export function withEntry(route: Route, entry: string | null): Route {
  return { ...route, entry, isReading: false, part: "summary", at: null, find: null };
}

/** Another list in place of this one, with what is asked for instead: an order goes with its kind of list. */
export function withList(route: Route, asked: Partial<Pick<Route, "view" | "tag" | "series" | "query">>): Route {
  const next = { ...route, ...asked };
  return { ...next, sort: keptSort(route, next) };
}

export function printRoute({ view, entry, tag, series, query, sort, isReading, part, at, find }: Route): string {
  const said = new URLSearchParams();
  if (entry !== null && view !== "all") said.set("in", view);
  if (tag !== null) said.set("tag", tag);
  if (series !== null) said.set("series", series);
  if (query) said.set("q", query);
  if (sort !== null) said.set("sort", sort);
  if (entry !== null && part !== "summary") said.set("part", part);
  if (entry !== null && part === "transcript" && at !== null) said.set("at", String(at));
  if (entry !== null && part === "transcript" && find !== null) said.set("find", find);
  const path = entry === null ? view : `${isReading ? "read" : "entry"}/${entry}`;
  return said.size > 0 ? `#${path}?${said}` : `#${path}`;
}

/** The route at which an entry is read: what is open of it, else its summary, else its transcript. */
export function toRead(
  route: Route,
  { id, currentSummaryId, currentTranscriptId }: Pick<Lecture, "id" | "currentSummaryId" | "currentTranscriptId">,
): Route {
  const own = route.entry === id ? route : withEntry(route, id);
  const hasTranscript = currentTranscriptId !== null;
  const isTranscript = hasTranscript && (own.part === "transcript" || currentSummaryId === null);
  if (isTranscript) return { ...own, isReading: true, part: "transcript" };
  return { ...own, isReading: true, part: "summary", at: null, find: null };
}

/** The address of the list alone, whatever is open beside it. */
export function listAddress(route: Route): string {
  return printRoute({ ...withEntry(route, null), query: route.query.trim() });
}

/** The address of an entry's transcript, where a file can be chosen for one. */
export function transcriptAddress(entry: string): string {
  return printRoute({ ...HOME, entry, part: "transcript" });
}

/** Whether a view lists entries. */
export function isListView(view: Route["view"]): view is ListView {
  return view !== "overview" && view !== "settings" && view !== "tags";
}

/** The address of all entries that a query finds. */
export function queryAddress(query: string): string {
  return printRoute({ ...HOME, query });
}

/** The address of all entries with a tag. */
export function tagAddress(tag: string): string {
  return printRoute({ ...HOME, tag });
}

/** The address of all entries of a series. */
export function seriesAddress(title: string): string {
  return printRoute({ ...HOME, series: title });
}
