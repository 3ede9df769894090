import { LIMITS } from "./limits.ts";
import type { LecturePatch } from "./merge.ts";

/** How many items each list of a lecture has room for. */
export const ROOM = {
  tags: LIMITS.tags,
  aliases: LIMITS.aliases,
  creators: LIMITS.names,
  keywords: LIMITS.keywords,
  chapters: LIMITS.chapters,
} as const;

type ListField = keyof typeof ROOM;

/** How many items of a list found no room. */
export interface Cut {
  readonly field: ListField;
  readonly left: number;
}

const FIELDS = ["tags", "aliases", "creators", "keywords", "chapters"] as const satisfies readonly ListField[];

/** A patch with its lists as far as there is room: what is here stays, and of what comes the last stays out. */
export function withinRoom<P extends LecturePatch>(
  here: LecturePatch,
  patch: P,
): { readonly fitting: P; readonly cuts: readonly Cut[] } {
  const long = FIELDS.filter((field) => (patch[field]?.length ?? 0) > ROOM[field]);
  if (long.length === 0) return { fitting: patch, cuts: [] };
  const fitting = Object.fromEntries(long.map((field) => [field, keptOf(here[field], patch[field], ROOM[field])]));
  const cuts = long.flatMap((field) => cutOf(field, (patch[field]?.length ?? 0) - ROOM[field]));
  return { fitting: { ...patch, ...fitting }, cuts };
}

/** The cut of a list; none where nothing was left out. */
export function cutOf(field: ListField, left: number): Cut[] {
  return left > 0 ? [{ field, left }] : [];
}

function keptOf(here: readonly unknown[] = [], coming: readonly unknown[] = [], room: number): unknown[] {
  const known = new Set(here.map((item) => JSON.stringify(item)));
  let excess = coming.length - room;
  const kept = coming.toReversed().filter((item) => excess <= 0 || known.has(JSON.stringify(item)) || excess-- <= 0);
  return kept.toReversed().slice(0, room);
}
