import type { FieldConflict, Lecture } from "./lecture.ts";
import { LIMITS } from "./limits.ts";
import type { IsoDateTime } from "./record.ts";
import { tagKey } from "./tag.ts";

/** Some fields of a lecture, with the values they shall have. */
export type LecturePatch = Partial<Lecture>;

/**
 * Applies an edit that was made against `base` to a lecture that may have changed since. Fields that only one side
 * changed take that side; tags and creators keep both sides' additions and removals; of a text that both changed the
 * later edit is shown, and the other is kept as a conflict.
 */
export function mergeEdit(current: Lecture, base: LecturePatch, patch: LecturePatch, now: IsoDateTime): LecturePatch {
  const both = (field: "tags" | "creators") =>
    patch[field] && { [field]: mergeNames(current[field], base[field] ?? current[field], patch[field]) };
  const merged: LecturePatch = { ...patch, ...both("tags"), ...both("creators") };
  const lost = (["title", "description"] as const).flatMap((field): FieldConflict[] => {
    const [mine, theirs, before] = [patch[field], current[field], base[field]];
    const bothChanged = mine !== undefined && before !== undefined && theirs !== before && theirs !== mine;
    return bothChanged ? [{ field, text: theirs, at: now }] : [];
  });
  return lost.length > 0
    ? { ...merged, conflicts: [...(patch.conflicts ?? current.conflicts ?? []), ...lost].slice(-LIMITS.conflicts) }
    : merged;
}

/** Three-way merge: what either side added since `base` is in, what either side removed is out. */
function mergeNames(current: readonly string[], base: readonly string[], edited: readonly string[]): string[] {
  const [before, mine, theirs] = [base, edited, current].map((names) => new Set(names.map(tagKey)));
  const kept = edited.filter((name) => theirs?.has(tagKey(name)) || !before?.has(tagKey(name)));
  const added = current.filter((name) => !before?.has(tagKey(name)) && !mine?.has(tagKey(name)));
  return [...kept, ...added];
}
