import { fold } from "../../text/fold.ts";
import { pieces, type Piece } from "../../text/pieces.ts";
import { lex, type Token } from "./lex.ts";
import { operatorNamed, fieldNamed } from "./operators.ts";
import { operatorAtom } from "./operator-atom.ts";
import type { Atom, Clause, QueryField, Query } from "./query.ts";

const MOST_PIECES = 64;
const OR = new Set(["OR", "|", "｜"]);

/** Reads a query; `now` is what `saved:week` counts from. */
export function parseQuery(text: string, now = new Date()): Query {
  const tokens = lex(text);
  const fields = new Set<QueryField>();
  const clauses: Clause[] = [];
  let room = MOST_PIECES;
  let joins = false;
  tokens.forEach((token, at) => {
    if (isOr(token) && clauses.length > 0 && at < tokens.length - 1) {
      joins = true;
      return;
    }
    const field = fieldOf(token);
    if (field) fields.add(field);
    const atom = field || room <= 0 ? null : atomOf(token, at === tokens.length - 1, now);
    if (!atom) return;
    room -= "pieces" in atom ? atom.pieces.length : 1;
    const before = clauses.at(-1);
    if (joins && before && before.not === token.not)
      clauses[clauses.length - 1] = { ...before, any: [...before.any, atom] };
    else clauses.push({ any: [atom], not: token.not });
    joins = false;
  });
  return { clauses, fields: fields.size > 0 ? [...fields] : null, unfinished: unfinishedIn(tokens, clauses) };
}

function isOr(token: Token): boolean {
  return !token.quoted && !token.not && token.name === null && OR.has(token.value);
}

function fieldOf(token: Token): QueryField | null {
  return token.name !== null && operatorNamed(token.name) === "in" ? fieldNamed(fold(token.value)) : null;
}

function atomOf(token: Token, isLast: boolean, now: Date): Atom | null {
  const { name, value, quoted } = token;
  const operator = name === null ? null : operatorNamed(name);
  if (operator) {
    // An operator whose value is about to be typed asks for nothing yet.
    if (value === "" && isLast) return null;
    const atom = operatorAtom(operator, value, isLast && !quoted, now);
    if (atom) return atom;
  }
  const text = fold(name === null ? value : `${name}:${value}`);
  const found = [...pieces(text)].slice(0, MOST_PIECES);
  if (found.length === 0) return text.replaceAll("-", "") === "" ? null : { kind: "signs", text };
  return quoted ? { kind: "phrase", text, pieces: found } : { kind: "words", pieces: found };
}

function unfinishedIn(tokens: readonly Token[], clauses: readonly Clause[]): Piece | null {
  const [token, clause] = [tokens.at(-1), clauses.at(-1)];
  const atom = clause?.any.at(-1);
  if (!token || token.quoted || token.not || atom?.kind !== "words") return null;
  return atom.pieces.at(-1) ?? null;
}
