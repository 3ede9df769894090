import type { Piece } from "../../text/pieces.ts";
import { PARTITIONS, FIELD, type Partition } from "../partition.ts";
import type { DocValueName } from "../index/index-state.ts";
import { translationOf, type Atom, type QueryField, type Query } from "../query/query.ts";
import { TRANSLATED } from "../ranking/weights.ts";
import { EVERY_LECTURE, factTerm } from "../terms/marked-terms.ts";
import { APART, TITLES } from "../terms/title-term.ts";
import { symbolsOf } from "../terms/symbols.ts";
import { beginningWith, exactly, slot, type Alternative, type Lookup, type Slot } from "./lookup.ts";
import { literalsOf } from "../execute/literal.ts";
import { compoundsIn } from "./compounds.ts";
import { neighbourSlots, runSlots, wordRows, wordSlots, type WordOptions } from "./plan-words.ts";

/** One thing to be found, in one of several ways; it counts for the order of the results by how rare it is. */
export interface Need {
  readonly alternatives: readonly Alternative[];
  /** Filters say which lectures are meant, not how well they fit. */
  readonly isFilter: boolean;
  readonly range: { readonly docValue: DocValueName; readonly least: number; readonly most: number } | null;
  /** It is not the terms themselves that are meant, but those that more than one lecture has. */
  readonly isDuplicate?: true;
  /** The words that are looked for; for what to say when they are nowhere. */
  readonly words: readonly string[];
}

/** One way to fulfil a clause. */
export interface Way {
  /** All of these are needed. */
  readonly needs: readonly Need[];
  /** What the index can only guess and the text must show. */
  readonly literals: readonly string[];
  /** How much what it finds counts. */
  readonly worth: number;
}

export interface PlannedClause {
  readonly any: readonly Way[];
  readonly not: boolean;
}

export interface Plan {
  readonly clauses: readonly PlannedClause[];
  /** What makes a result better but need not be there: words next to one another. */
  readonly better: readonly Need[];
}

export type Corrections = ReadonlyMap<string, readonly string[]>;

const EVERYWHERE = { partitions: PARTITIONS, fields: 0 };

type WordScope = Pick<Alternative, "partitions" | "fields">;

/** Where facts of a lecture stand; that it has a note stands beside the notes. */
const FACTS: WordScope = { partitions: ["facts"], fields: 0 };
const HAS: WordScope = { partitions: ["facts", "text"], fields: 0 };

/** `loosely`: also what is written as one word where two were typed. */
export function planQuery(query: Query, corrections: Corrections, loosely = false): Plan {
  const scope = query.fields ? scopeOf(query.fields) : EVERYWHERE;
  const options = { exact: false, corrections, spelled: query.spelled, compounds: compoundsIn(query, loosely) };
  const clauses = query.clauses.map(({ any, not }): PlannedClause => ({
    not,
    any: any.map((atom) => ({
      needs: needsOf(atom, scope, query.unfinished, options),
      literals: literalsOf(atom),
      worth: translationOf(atom) ? TRANSLATED : 1,
    })),
  }));
  const wanted = query.clauses.filter(({ not }) => !not).flatMap(({ any }) => (any.length === 1 ? any : []));
  const rows = wordRows(wanted.flatMap((atom) => (atom.kind === "words" ? atom.pieces : [])));
  const better = rows.flatMap(neighbourSlots).map((each) => need([together([each], EVERYWHERE)]));
  const everything: PlannedClause = {
    any: [{ needs: [filter([exactly(EVERY_LECTURE)])], literals: [], worth: 1 }],
    not: false,
  };
  return { clauses: clauses.some(({ not }) => !not) ? clauses : [everything, ...clauses], better };
}

function needsOf(
  atom: Atom,
  scope: WordScope,
  unfinished: Piece | null,
  options: Omit<WordOptions, "unfinished">,
): Need[] {
  switch (atom.kind) {
    case "words":
      return atom.pieces.map((piece) => pieceNeed(piece, scope, { ...options, unfinished: piece === unfinished }));
    case "phrase":
      return [phraseNeed(atom.pieces, scope)];
    case "signs":
      return [
        need([
          together(
            symbolsOf(atom.text).map((symbol) => slot(exactly(symbol))),
            scope,
          ),
        ]),
      ];
    case "creator": {
      const creators: WordScope = { partitions: ["text"], fields: FIELD.creators };
      return atom.pieces.map((piece) => ({
        ...pieceNeed(piece, creators, { ...options, unfinished: true }),
        isFilter: true,
      }));
    }
    case "fact": {
      const term = factTerm(atom.name, atom.value);
      const whole = atom.name === "tag" ? withNested : exactly;
      return [filter([atom.beginning ? beginningWith(term) : whole(term)], atom.name === "has" ? HAS : FACTS)];
    }
    case "duplicate":
      return [{ ...filter([beginningWith(TITLES), beginningWith(APART)]), isDuplicate: true }];
    case "address":
      return [filter(atom.terms.map((term) => exactly(factTerm("at", term))))];
    case "range":
      return [{ alternatives: [], isFilter: true, range: atom, words: [] }];
  }
}

function pieceNeed(piece: Piece, scope: WordScope, options: WordOptions): Need {
  if (piece.kind === "run") return need([together(runSlots(piece.text), scope)]);
  const ways = wordSlots(piece, options);
  return {
    ...need(ways.map((slots) => together(slots, scope))),
    words: piece.parts.map(({ text }) => text),
  };
}

/** Candidates for a phrase; whether it really stands there is seen from the text. */
function phraseNeed(pieces: readonly Piece[], scope: WordScope): Need {
  const options: WordOptions = {
    exact: true,
    unfinished: false,
    corrections: new Map(),
    spelled: new Map(),
    compounds: new Map(),
  };
  const slots = pieces.flatMap((piece) =>
    piece.kind === "run" ? runSlots(piece.text) : (wordSlots(piece, options)[0] ?? []),
  );
  return need([together([...slots, ...wordRows(pieces).flatMap(neighbourSlots)], scope)]);
}

function together(slots: readonly Slot[], scope: WordScope): Alternative {
  return { slots, together: true, ...scope };
}

function need(alternatives: readonly Alternative[]): Need {
  return { alternatives, isFilter: false, range: null, words: [] };
}

function filter(lookups: Slot["lookups"], scope = FACTS): Need {
  return { ...need([together([slot(...lookups)], scope)]), isFilter: true };
}

/** A tag, and those that are nested in it with a slash: they stand near one another, and are read at once. */
function withNested(term: string): Lookup {
  const nested = `${term}/`;
  return { from: term, to: `${nested}\uffff`, boost: (each) => Number(each === term || each.startsWith(nested)) };
}

function scopeOf(queried: readonly QueryField[]): WordScope {
  const partitions = new Set<Partition>();
  let fields = 0;
  for (const field of queried) {
    partitions.add(field === "transcript" ? "speech" : "text");
    if (field === "title") fields |= FIELD.title;
    if (field === "summary") fields |= FIELD.summary;
    if (field === "notes") fields |= FIELD.note;
  }
  return { partitions: [...partitions], fields };
}
