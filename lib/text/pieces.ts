import { DENSE, SPACED } from "./scripts.ts";

/** A stretch of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface WordPart extends Range {
  readonly text: string;
}

/** A word of a spaced script. `GPT-4` has the parts `gpt` and `4`, and joined it is `gpt4`; `it's` has `it`, joined `its`. */
export interface Word extends Range {
  readonly kind: "word";
  readonly parts: readonly WordPart[];
  /** The parts without what stands between them; null where that is no other word, and for chains too long to be one. */
  readonly joined: string | null;
}

/** Characters of a script without spaces, up to the next border. */
export interface Run extends Range {
  readonly kind: "run";
  readonly text: string;
}

export type Piece = Word | Run;

// Bounds on what is matched at once: a regular expression overflows its stack on a word of a megabyte.
const LONGEST_WORD = 64;
const MOST_PARTS = 16;
const LONGEST_RUN = 1_000;
const MOST_JOINED = 6;
const LONGEST_WITHOUT_FORMS = 2;

// C++, C# and F# are names in which the sign counts.
const SIGNED = "[a-z](?:\\+\\+|#(?!\\p{L}))";
const LETTERS = `${SPACED}{1,${LONGEST_WORD}}`;
const HEBREW = "\\p{Script=Hebrew}";
// צה"ל is one word, and so are TCP/IP, 10,000 and the col·legi of Catalan.
const BETWEEN = `(?:['’&._\\-‐\\/]|(?<=\\p{Nd}),(?=\\p{Nd})|(?<=${HEBREW})"(?=${HEBREW})|(?<=l)·(?=l))`;
const PIECE = new RegExp(
  `(?<signed>${SIGNED})|(?<word>${LETTERS}(?:${BETWEEN}(?!${SIGNED})${LETTERS}){0,${MOST_PARTS - 1}})|(?<run>${DENSE}{1,${LONGEST_RUN}})`,
  "gv",
);
const PART = new RegExp(LETTERS, "gv");
const POSSESSIVE = /['’]s$/;

const PLAIN_WORD = /^[a-z0-9]{1,64}$/;

/** Cuts folded text into words and runs; borders between scripts are cuts as well. */
export function* pieces(folded: string): Generator<Piece> {
  // Most queries are one plain word, and making the expression for the rest takes a millisecond.
  if (PLAIN_WORD.test(folded)) {
    const end = folded.length;
    yield { kind: "word", start: 0, end, parts: [{ text: folded, start: 0, end }], joined: null };
    return;
  }
  for (let found = pieceFrom(folded, 0); found; found = pieceFrom(folded, found.next)) yield found.piece;
}

/** The first piece that begins at `from` or later, and where to look for the one after it. */
export function pieceFrom(folded: string, from: number): { readonly piece: Piece; readonly next: number } | null {
  PIECE.lastIndex = from;
  const match = PIECE.exec(folded);
  if (!match) return null;
  const start = match.index;
  const text = match[0];
  const end = start + text.length;
  if (match.groups?.["run"] !== undefined)
    return { piece: { kind: "run", start, end, text }, next: afterRun(text, end) };
  const isSigned = match.groups?.["signed"] !== undefined;
  const piece: Word = isSigned
    ? { kind: "word", start, end, parts: [{ text, start, end }], joined: null }
    : word(text, start);
  return { piece, next: end };
}

/** A run that goes on is taken up again at its last character, so that no pair of neighbours is lost. */
function afterRun(text: string, end: number): number {
  if (text.length < LONGEST_RUN) return end;
  const characters = Array.from(text);
  return characters.length === LONGEST_RUN ? end - (characters.at(-1)?.length ?? 0) : end;
}

function word(text: string, start: number): Word {
  // "Ng's" is Ng, not Ng and s.
  const stem = text.replace(POSSESSIVE, "");
  const parts = [...stem.matchAll(PART)].map(({ 0: part, index }) => ({
    text: part,
    start: start + index,
    end: start + index + part.length,
  }));
  return { kind: "word", start, end: start + stem.length, parts, joined: joinedOf(parts, stem !== text) };
}

function joinedOf(parts: readonly WordPart[], isPossessive: boolean): string | null {
  const joined = parts.map((part) => part.text).join("");
  if (parts.length > 1) return parts.length <= MOST_JOINED ? joined : null;
  // Of a longer word this is a form like others.
  return isPossessive && joined.length <= LONGEST_WITHOUT_FORMS ? `${joined}s` : null;
}
