import { variantsOf } from "../../text/chinese-variants.ts";
import type { HighlightTerms } from "../../text/highlight.ts";
import { longEndForms } from "../../text/long-vowel.ts";
import type { Piece } from "../../text/pieces.ts";
import type { Atom, Query } from "../query/query.ts";
import { isWord, splitSpelled } from "../terms/marked-terms.ts";
import type { Evaluation } from "./evaluate.ts";
import { comparable } from "./literal.ts";
import type { Plan } from "../plan/query-plan.ts";

const MOST_FORMS = 16;
const MOST_WORDS = 200;
const NOTHING: HighlightTerms = { words: [], prefixes: [], literals: [] };

/** What to mark in the texts that a query found, one for each thing that was looked for, in the order of the query. */
export function highlightTermsBy(query: Query, plan: Plan, evaluation: Evaluation): HighlightTerms[] {
  const all = query.clauses.flatMap(({ any, not }, clause) => {
    if (not) return [];
    // A plan has a clause more in front of a query that only excludes.
    const planned = plan.clauses.at(clause - query.clauses.length);
    return any.flatMap((atom, way) =>
      highlightTermsByAtom(atom, planned?.any[way]?.needs ?? [], query.unfinished, evaluation),
    );
  });
  return all.filter(({ words, prefixes, literals }) => words.length + prefixes.length + literals.length > 0);
}

function highlightTermsByAtom(
  atom: Atom,
  needs: Plan["clauses"][number]["any"][number]["needs"],
  unfinished: Piece | null,
  evaluation: Evaluation,
): HighlightTerms[] {
  if (atom.kind === "phrase") return [{ ...NOTHING, literals: formsOf(comparable(atom.text)) }];
  if (atom.kind === "signs") return [{ ...NOTHING, literals: [atom.text] }];
  if (atom.kind !== "words" && atom.kind !== "creator") return [];
  return atom.pieces.map((piece, at) => {
    if (piece.kind === "run") return { ...NOTHING, literals: formsOf(piece.text) };
    const need = needs[at];
    const terms = need
      ? [...new Set(Array.from(evaluation.terms.get(need) ?? [], (term) => splitSpelled(term).word))]
      : [];
    // The 4 of GPT-4 alone says nothing: of a joined word the single characters are left out.
    const words = terms.filter((term) => isWord(term) && (piece.joined === null || term.length > 1));
    const last = piece === unfinished ? piece.parts.at(-1)?.text : undefined;
    const isBeginning = last !== undefined && terms.some((term) => term.endsWith(last) || term.startsWith(last));
    return {
      ...NOTHING,
      words: words.filter((word) => last === undefined || !word.startsWith(last)).slice(0, MOST_WORDS),
      prefixes: isBeginning ? [last] : [],
    };
  });
}

/** A text in simplified and traditional characters. */
function formsOf(text: string): string[] {
  const all = Array.from(text, variantsOf).reduce<string[]>(
    (texts, forms) => (texts.length > MOST_FORMS ? texts : texts.flatMap((each) => forms.map((form) => each + form))),
    [""],
  );
  return [...new Set([text, ...longEndForms(text), ...all.filter((each) => each.length === text.length)])];
}

/** Everything that was looked for as one. */
export function together(needs: readonly HighlightTerms[]): HighlightTerms {
  return {
    words: needs.flatMap(({ words }) => words),
    prefixes: needs.flatMap(({ prefixes }) => prefixes),
    literals: needs.flatMap(({ literals }) => literals),
  };
}
