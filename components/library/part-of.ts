import type { Route } from "./route.ts";

/** What all must fit that search finds in a view that is a part of the library; a series is listed from the whole. */
const PARTS: { readonly [view in Route["view"]]?: string } = {
  "to-summarise": "-has:summary",
  "with-transcript": "has:transcript",
};

/** The query that all entries of a list fit besides what is asked for in it; empty where there is none. */
export function partOf({ view, series }: Pick<Route, "view" | "series">): string {
  return series === null ? (PARTS[view] ?? "") : "";
}
