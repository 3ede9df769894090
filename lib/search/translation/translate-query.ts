import { simplified } from "../../text/chinese-variants.ts";
import { pieces, type Piece, type Run, type Word } from "../../text/pieces.ts";
import { isStopWord } from "../../text/stop-words.ts";
import type { Atom, Clause, Query } from "../query/query.ts";
import { englishKey, MOST_CHARACTERS, MOST_WORDS } from "./dictionary-key.ts";
import type { Dictionary } from "./dictionary.ts";

/** More alternatives would make one query many. */
const MOST_MEANINGS = 6;

/** The query in which each word may also stand in the other language; null where nothing of it is in the dictionary. */
export function translateQuery(query: Query, dictionary: Dictionary): Query | null {
  const clauses: Clause[] = [];
  const parts = query.clauses.map(translatable);
  let isTranslated = false;
  for (let at = 0; at < parts.length;) {
    const found = translatedAt(parts, at, dictionary);
    const clause = query.clauses[at];
    if (found) clauses.push(...found.clauses);
    else if (clause) clauses.push(clause);
    isTranslated ||= found !== null;
    at += found?.length ?? 1;
  }
  const isSaying = (clause: Clause): boolean => !isStopOnly(clause);
  return isTranslated ? { ...query, clauses: clauses.filter(isSaying) } : null;
}

interface Translated {
  readonly clauses: readonly Clause[];
  /** So many clauses of the query are translated as one. */
  readonly length: number;
}

/** What a clause holds if it is one plain word, or characters alone. */
function translatable({ any, not }: Clause): Piece | null {
  const [atom, ...others] = any;
  if (not || others.length > 0 || atom?.kind !== "words" || atom.pieces.length !== 1) return null;
  return atom.pieces[0] ?? null;
}

function translatedAt(parts: readonly (Piece | null)[], at: number, dictionary: Dictionary): Translated | null {
  const part = parts[at];
  if (!part) return null;
  if (part.kind === "run") {
    const clauses = translatedRun(part, dictionary);
    return clauses && { clauses, length: 1 };
  }
  for (let length = MOST_WORDS; length > 0; length--) {
    const words = parts.slice(at, at + length).filter((each): each is Word => each?.kind === "word");
    if (words.length < length) continue;
    const texts = words.flatMap((word) => word.parts.map(({ text }) => text));
    const clause = clauseOf(words, texts.join(" "), dictionary.meanings(englishKey(texts)));
    if (clause) return { clauses: [clause], length };
  }
  return null;
}

/** The words of a run, the longest that the dictionary has; null when it has none. */
function translatedRun(run: Run, dictionary: Dictionary): Clause[] | null {
  const characters = Array.from(run.text);
  const clauses: Clause[] = [];
  let unknown = "";
  let isTranslated = false;
  const keep = (): void => {
    if (unknown !== "") clauses.push({ any: [{ kind: "words", pieces: [...pieces(unknown)] }], not: false });
    unknown = "";
  };
  for (let at = 0; at < characters.length;) {
    const known = longestFrom(characters, at, dictionary);
    if (known) {
      keep();
      clauses.push(known.clause);
      isTranslated = true;
    } else unknown += characters[at] ?? "";
    at += known?.length ?? 1;
  }
  keep();
  return isTranslated ? clauses : null;
}

function longestFrom(characters: readonly string[], at: number, dictionary: Dictionary) {
  const most = Math.min(MOST_CHARACTERS, characters.length - at);
  // Alone a character means too much, unless it is all there is.
  const least = characters.length === 1 ? 1 : 2;
  for (let length = most; length >= least; length--) {
    const text = characters.slice(at, at + length).join("");
    const clause = clauseOf([...pieces(text)], text, dictionary.meanings(simplified(text)));
    if (clause) return { clause, length };
  }
  return null;
}

function clauseOf(typed: readonly Piece[], text: string, meanings: readonly string[]): Clause | null {
  if (meanings.length === 0) return null;
  const translated = meanings
    .slice(0, MOST_MEANINGS)
    .map((meant): Atom => ({ kind: "words", pieces: [...pieces(meant)], translation: { typed: text, meant } }));
  return { any: [{ kind: "words", pieces: typed }, ...translated], not: false };
}

/** A word that says nothing and has no translation is not asked of texts in the other language. */
function isStopOnly({ any }: Clause): boolean {
  return any.every(
    (atom) =>
      atom.kind === "words" &&
      any.length === 1 &&
      atom.pieces.every((piece) =>
        piece.kind === "run" ? isStopWord(piece.text) : piece.parts.every(({ text }) => isStopWord(text)),
      ),
  );
}
