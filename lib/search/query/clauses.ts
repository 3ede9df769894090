import type { Atom, Clause } from "./query.ts";

/** More clauses than these are no query that a person wrote. */
const MOST_CLAUSES = 64;

/** All parts must hold. */
export function both(parts: readonly (readonly Clause[])[]): Clause[] {
  return parts.flat().slice(0, MOST_CLAUSES);
}

/** One of two conjunctions must hold, written as a conjunction again: (a b) OR c is (a OR c) (b OR c). */
export function either(one: readonly Clause[], other: readonly Clause[]): Clause[] {
  const [first, second] = [one[0], other[0]];
  if (first && second && one.length + other.length === 2 && first.not === second.not)
    return [{ any: [...first.any, ...second.any], not: first.not }];
  if ([...one, ...other].some(({ not }) => not)) return [...one, ...other];
  return one.flatMap(({ any }) => other.map((clause) => ({ any: [...any, ...clause.any], not: false })));
}

/** What a conjunction says must not hold: NOT (a OR b) is neither, NOT (a b) is not both. */
export function negated(clauses: readonly Clause[]): Clause[] {
  const words = clauses.flatMap(({ any, not }): Atom[] => (not || any.length > 1 ? [] : [...any]));
  const pieces = words.flatMap((atom) => (atom.kind === "words" ? [atom.pieces] : []));
  if (clauses.length > 1 && pieces.length === clauses.length)
    return [{ any: [{ kind: "words", pieces: pieces.flat() }], not: true }];
  return clauses.map(({ any, not }) => ({ any, not: !not }));
}
