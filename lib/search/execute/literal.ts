import { simplified } from "../../text/chinese-variants.ts";
import { withoutBorderSpaces, withoutDenseSpaces } from "../../text/dense-spaces.ts";
import { hasLiteral, JOINT } from "../../text/find-literal.ts";
import { fold } from "../../text/fold.ts";
import { withoutLongEnds } from "../../text/long-vowel.ts";
import type { Piece } from "../../text/pieces.ts";
import type { Atom, QueryField } from "../query/query.ts";
import { speechText } from "../terms/speech-text.ts";
import { textsIn, type TextSource } from "../lecture-texts.ts";

const JOINTS = new RegExp(JOINT, "gv");
const APOSTROPHE = /'/g;

/**
 * Folded text in the form in which phrases are compared: state-of-the-art is state of the art. Where no spaces are written
 * a dash parts what a space does not, as it does in the index: 深度—学习 is not 深度学习.
 */
export function comparable(folded: string): string {
  const joined = withoutDenseSpaces(folded.replace(/\s+/gu, " "));
  return withoutLongEnds(simplified(withoutBorderSpaces(joined.replace(JOINTS, " ").trim())));
}

/**
 * Whether a phrase stands in a text, both comparable: with apostrophes as they are, or with none in either. Who types
 * "深度-学习" means 深度学习 too.
 */
function stands(literal: string, text: string): boolean {
  if (hasLiteral(text, literal)) return true;
  const [bare, plain] = [literal.replace(APOSTROPHE, ""), text.replace(APOSTROPHE, "")];
  const dense = withoutDenseSpaces(bare);
  // Transcripts are long: what would be looked for twice is not.
  const isTried = bare === literal && plain === text;
  return (!isTried && hasLiteral(plain, bare)) || (dense !== bare && hasLiteral(plain, dense));
}

/** What must stand somewhere as it is, since the index alone cannot tell. */
export function literalsOf(atom: Atom): string[] {
  const found = atom.kind === "words" ? atom.pieces.map(literalOfPiece) : [literalOfAtom(atom)];
  return found.filter((literal) => literal !== null);
}

function literalOfPiece(piece: Piece): string | null {
  return piece.kind === "run" && Array.from(piece.text).length > 2 ? comparable(piece.text) : null;
}

function literalOfAtom(atom: Atom): string | null {
  if (atom.kind === "signs") return Array.from(atom.text).length > 1 ? atom.text : null;
  if (atom.kind !== "phrase") return null;
  const [only] = atom.pieces;
  const isOneWord = atom.pieces.length === 1 && only?.kind === "word" && only.parts.length === 1;
  return isOneWord ? null : comparable(atom.text);
}

/** The texts of one lecture, read as far as they are needed. */
export class LiteralReader {
  readonly #transaction: IDBTransaction;
  readonly #source: TextSource;
  readonly #id: string;
  readonly #fields: readonly QueryField[] | null;
  #written: Promise<readonly string[]> | null = null;
  #said: Promise<string> | null = null;

  constructor(transaction: IDBTransaction, source: TextSource, id: string, fields: readonly QueryField[] | null) {
    this.#transaction = transaction;
    this.#source = source;
    this.#id = id;
    this.#fields = fields;
  }

  async has(literal: string): Promise<boolean> {
    this.#written ??= this.#readWritten();
    if ((await this.#written).some((text) => stands(literal, text))) return true;
    if (this.#fields && !this.#fields.includes("transcript")) return false;
    this.#said ??= this.#source.cues(this.#transaction, this.#id).then((cues) => comparable(speechText(cues)));
    return stands(literal, await this.#said);
  }

  async #readWritten(): Promise<readonly string[]> {
    const texts = await this.#source.texts(this.#transaction, this.#id);
    return texts ? textsIn(texts, this.#fields).map((text) => comparable(fold(text))) : [];
  }
}
