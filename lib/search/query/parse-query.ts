import { fold } from "../../text/fold.ts";
import type { Piece } from "../../text/pieces.ts";
import { isAnd, isNot, isOr, isTitleInCapitals, negates } from "./boolean-words.ts";
import { both, either, negated } from "./clauses.ts";
import { spelledWords } from "../terms/spelled-terms.ts";
import { lex, LONGEST_QUERY, type Token } from "./lex.ts";
import { operatorNamed, fieldNamed } from "./operators.ts";
import type { Atom, Clause, QueryField, Query } from "./query.ts";
import { tokenAtoms } from "./token-atoms.ts";

const MOST_PIECES = 64;

/** Reads a query; `now` is what `saved:week` counts from. */
export function parseQuery(text: string, now = new Date()): Query {
  const tokens = lex(text);
  const parser = new QueryParser(tokens, now, text);
  const clauses = parser.clauses();
  const fields = [...new Set(tokens.flatMap((token) => fieldOf(token) ?? []))];
  return {
    clauses,
    fields: fields.length > 0 ? fields : null,
    unfinished: unfinishedIn(tokens, clauses),
    spelled: spelledWords(text.slice(0, LONGEST_QUERY)),
  };
}

/** Reads tokens from left to right: OR binds its neighbours, all else is AND, parentheses hold a query of their own. */
class QueryParser {
  readonly #tokens: readonly Token[];
  readonly #now: Date;
  readonly #length: number;
  readonly #areWordsPlain: boolean;
  #at = 0;
  #depth = 0;
  #room = MOST_PIECES;

  constructor(tokens: readonly Token[], now: Date, text: string) {
    this.#tokens = tokens;
    this.#now = now;
    this.#length = text.length;
    this.#areWordsPlain = isTitleInCapitals(tokens, text);
  }

  clauses(): Clause[] {
    let parts: Clause[][] = [];
    let joins = false;
    let not = false;
    for (let token = this.#next(); token; token = this.#next()) {
      if (token.group === ")") {
        if (this.#depth > 0) break;
        continue;
      }
      const follows = this.#tokens[this.#at];
      if (!this.#areWordsPlain) {
        if (isOr(token) && parts.length > 0 && follows) joins = true;
        if ((isNot(token) || negates(token, follows)) && follows) not = !not;
        if ((isOr(token) && joins) || isAnd(token) || ((isNot(token) || negates(token, follows)) && follows)) continue;
      }
      const part = token.group ? this.#group() : this.#part(token);
      if (part.length === 0) continue;
      const meant = not ? negated(part) : part;
      parts = joins ? [...parts.slice(0, -1), either(parts.at(-1) ?? [], meant)] : [...parts, meant];
      joins = false;
      not = false;
    }
    return both(parts);
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  #group(): Clause[] {
    this.#depth++;
    const inner = this.clauses();
    this.#depth--;
    return inner;
  }

  #part(token: Token): Clause[] {
    if (fieldOf(token) || this.#room <= 0) return [];
    const any = tokenAtoms(token, {
      isLast: this.#at >= this.#tokens.length,
      isOpen: token.end >= this.#length,
      isAlone: this.#tokens.length === 1,
      now: this.#now,
    });
    this.#room -= any.reduce((sum, atom) => sum + ("pieces" in atom ? atom.pieces.length : 1), 0);
    return any.length > 0 ? [{ any, not: token.not }] : [];
  }
}

function fieldOf(token: Token): QueryField | null {
  return token.name !== null && operatorNamed(token.name) === "in" ? fieldNamed(fold(token.value)) : null;
}

function unfinishedIn(tokens: readonly Token[], clauses: readonly Clause[]): Piece | null {
  const token = tokens.findLast(({ group }) => group === undefined);
  const atom: Atom | undefined = clauses.at(-1)?.any.findLast(({ kind }) => kind !== "address");
  if (!token || token.quoted || clauses.at(-1)?.not || atom?.kind !== "words") return null;
  return atom.pieces.at(-1) ?? null;
}
