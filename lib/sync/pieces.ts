import { isDevice, newDevice } from "./clock.ts";
import { type DocumentState, isObject, parseState } from "./document-state.ts";
import type { FixedBody } from "./local-store.ts";
import type { DocumentKind } from "./seal.ts";

/** As long as this once it is sealed, a document is taken by every server: CouchDB refuses 8 MB. */
const MOST = 2_500_000;
const MOST_PIECES = 200;

/** A body as sealed documents hold it: a long one in pieces, each in a document of its own. */
export interface BodyPiece {
  readonly of: number;
  readonly text: string;
  /** Of this writing, where there are more: pieces of two devices' writings are never taken together. */
  readonly writing?: string;
}

export function toPieces(body: DocumentState | FixedBody, most: number = MOST): BodyPiece[] {
  const text = JSON.stringify(body);
  const of = Math.max(1, Math.ceil(text.length / most));
  const writing = of > 1 ? { writing: newDevice() } : {};
  return Array.from({ length: of }, (_, at) => ({ of, text: text.slice(at * most, (at + 1) * most), ...writing }));
}

export function readPiece(value: unknown): BodyPiece | null {
  if (!isObject(value)) return null;
  const { of, text, writing } = value;
  if (typeof of !== "number" || !Number.isInteger(of) || of < 1 || of > MOST_PIECES || typeof text !== "string")
    return null;
  return { of, text, ...(isDevice(writing) && { writing }) };
}

/** What the pieces say together; null where it is nothing that a document of this kind holds. */
export function fromPieces(kind: DocumentKind, pieces: readonly BodyPiece[]): DocumentState | FixedBody | null {
  try {
    const body: unknown = JSON.parse(pieces.map(({ text }) => text).join(""));
    return kind === "a" || kind === "s" ? parseState(body) : parseFixed(body);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function parseFixed(value: unknown): FixedBody | null {
  if (!isObject(value) || typeof value["name"] !== "string" || typeof value["of"] !== "string") return null;
  return { name: value["name"], of: value["of"], content: value["content"] ?? null };
}

/** The name of a further piece. */
export function pieceName(name: string, { writing = "" }: BodyPiece, at: number): string {
  return `${name}#${writing}#${at}`;
}
