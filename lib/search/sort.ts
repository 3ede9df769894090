import type { DocValueName } from "./index/index-state.ts";

/** The orders in which lectures can stand. */
export const SORTS = ["match", "newest", "oldest", "seen", "title", "longest", "published"] as const;

export type Sort = (typeof SORTS)[number];

/** The doc value that a sort goes by, the greatest first unless `isAscending`; what is not known comes last. */
export const SORTED_BY: {
  readonly [sort in Sort]?: { readonly name: DocValueName; readonly isAscending?: true };
} = {
  newest: { name: "saved" },
  oldest: { name: "saved", isAscending: true },
  seen: { name: "seen" },
  longest: { name: "seconds" },
  published: { name: "published" },
};
