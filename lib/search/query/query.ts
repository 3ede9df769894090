import type { Piece } from "../../text/pieces.ts";
import type { DocValueName } from "../index/index-state.ts";

/** The fields that can be asked for, as `in:` names it. */
export type QueryField = "title" | "summary" | "notes" | "transcript";

/** One thing that a lecture must have, or must not. */
export type Atom =
  /** `translation`: nobody typed these words, they mean what was typed. */
  | { readonly kind: "words"; readonly pieces: readonly Piece[]; readonly translation?: Translation }
  /** Stands as it is, without other forms of its words. */
  | { readonly kind: "phrase"; readonly text: string; readonly pieces: readonly Piece[] }
  /** Text without a letter, such as an emoji: looked for as it stands. */
  | { readonly kind: "signs"; readonly text: string }
  /** `beginning`: any value that begins so will do. */
  | { readonly kind: "fact"; readonly name: string; readonly value: string; readonly beginning: boolean }
  /** The entry at this address, or with this id: any of these terms will do. */
  | { readonly kind: "address"; readonly terms: readonly string[] }
  /** There is another with the same title and length. */
  | { readonly kind: "duplicate" }
  | { readonly kind: "creator"; readonly pieces: readonly Piece[] }
  /** A docValue's value is in this range, both ends included. */
  | { readonly kind: "range"; readonly docValue: DocValueName; readonly least: number; readonly most: number };

/** A word that was typed, and what it means in the other language. */
export interface Translation {
  readonly typed: string;
  readonly meant: string;
}

export interface Clause {
  /** One of these must fit. */
  readonly any: readonly Atom[];
  readonly not: boolean;
}

/** What a person typed, understood. Nothing a person can type is an error. */
export interface Query {
  /** All of these must hold. */
  readonly clauses: readonly Clause[];
  /** Restricts words and phrases; null for everywhere. */
  readonly fields: readonly QueryField[] | null;
  /** The last word, which may not be finished yet; null when the last thing is something else. */
  readonly unfinished: Piece | null;
  /** Words that were typed otherwise than they are folded, with accents or letters of their own. */
  readonly spelled: ReadonlyMap<string, string>;
}

/** What an atom stands for that nobody typed; null for what was typed. */
export function translationOf(atom: Atom): Translation | null {
  return (atom.kind === "words" && atom.translation) || null;
}

/** The doc values by which lectures are told from others. */
export function docValuesIn({ clauses }: Pick<Query, "clauses">): DocValueName[] {
  const atoms = clauses.flatMap(({ any }) => any);
  return atoms.flatMap((atom) =>
    atom.kind === "range" ? [atom.docValue] : atom.kind === "duplicate" ? ["seconds" as const] : [],
  );
}
