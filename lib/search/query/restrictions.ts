import { tagKey } from "../../lecture/tag.ts";
import type { SearchOptions } from "../search-results.ts";
import { parseQuery } from "./parse-query.ts";
import type { Clause } from "./query.ts";

/** What every result must fit besides what was typed: tags that it bears, and the part of the library that is searched. */
export function restrictions({ tags = [], within = "" }: Pick<SearchOptions, "tags" | "within">): readonly Clause[] {
  const clauses = tags.map((tag): Clause => ({
    any: [{ kind: "fact", name: "tag", value: tagKey(tag), beginning: false }],
    not: false,
  }));
  return [...clauses, ...parseQuery(within).clauses];
}
