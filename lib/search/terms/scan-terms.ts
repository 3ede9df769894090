import { pieceFrom, type Piece } from "../../text/pieces.ts";
import { DENSE, SPACED } from "../../text/scripts.ts";

/** What a scan meets, in the order of the text. */
export interface TermVisitor {
  /** A word of a spaced script, or a part of one. */
  readonly word: (text: string) => void;
  /** The parts of the word that were just visited, written together. */
  readonly joined: (text: string) => void;
  /** Characters of a script without spaces, from `start` to `end` of the scanned text. */
  readonly run: (folded: string, start: number, end: number) => void;
}

const NONE = 1;
const LETTER = 2;
const RUN = 3;
/** Half of a character outside the basic plane: what it is, is seen from both halves. */
const HALF = 4;

const IS_SPACED = new RegExp(`^${SPACED}$`, "v");
const IS_DENSE = new RegExp(`^${DENSE}$`, "v");
/** Whatever may stand inside a word or be its sign. */
const INSIDE = new Set(Array.from("'’&._-‐/\",+#·", (sign) => sign.charCodeAt(0)));
const LONGEST_WORD = 64;
const LONGEST_RUN = 1_000;

const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit];
  if (known) return known;
  const kind = classify(unit);
  kinds[unit] = kind;
  return kind;
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return HALF;
  const text = String.fromCharCode(unit);
  return IS_DENSE.test(text) ? RUN : IS_SPACED.test(text) ? LETTER : NONE;
}

/**
 * Visits the same words and runs as `pieces`, on folded text, five times faster: plain words and runs are cut by
 * their character codes, and everything else is left to `pieces`.
 */
export function scanTerms(folded: string, visitor: TermVisitor): void {
  const length = folded.length;
  let at = 0;
  while (at < length) {
    const kind = kindOf(folded.charCodeAt(at));
    if (kind === NONE) {
      at++;
      continue;
    }
    const end = kind === HALF ? at : plainEnd(folded, at, kind);
    if (end > at) {
      if (kind === RUN) visitor.run(folded, at, end);
      else visitor.word(folded.slice(at, end));
      at = end;
    } else {
      const found = pieceFrom(folded, at);
      if (!found) return;
      visitPiece(folded, found.piece, visitor);
      at = found.next;
    }
  }
}

/** Where the plain word or run ends that begins at `at`; `at` itself when it is not plain. */
function plainEnd(folded: string, at: number, kind: number): number {
  let end = at + 1;
  while (end < folded.length && kindOf(folded.charCodeAt(end)) === kind) end++;
  if (end - at >= (kind === RUN ? LONGEST_RUN : LONGEST_WORD)) return at;
  if (end === folded.length) return end;
  const next = folded.charCodeAt(end);
  if (kindOf(next) === HALF) return at;
  if (kind === RUN || !INSIDE.has(next)) return end;
  return end + 1 < folded.length && kindOf(folded.charCodeAt(end + 1)) === NONE && !isSign(next) ? end : at;
}

function isSign(unit: number): boolean {
  return unit === 0x2b || unit === 0x23;
}

function visitPiece(folded: string, piece: Piece, visitor: TermVisitor): void {
  if (piece.kind === "run") return visitor.run(folded, piece.start, piece.end);
  for (const part of piece.parts) visitor.word(part.text);
  if (piece.joined !== null) visitor.joined(piece.joined);
}
