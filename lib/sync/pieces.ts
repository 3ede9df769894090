import { isWriter, newWriter } from "./clock.ts";
import { type DocumentState, isObject, parseState } from "./document-state.ts";
import type { FixedBody } from "./local-store.ts";
import type { DocumentKind } from "./seal.ts";

/**
 * UTF-8 bytes of a piece: what cannot be deflated at all is under 2 MB once it is sealed and in base64. Where a server says
 * that it is too large (CouchDB from 8 MB on, others sooner, such as a proxy's 1 MB), the next smaller ones are tried.
 */
export const PIECE_SIZES: readonly [number, ...number[]] = [1_200_000, 300_000, 75_000];
const MOST_PIECES = 2000;

/** A body as sealed documents hold it: a long one in pieces, each in a document of its own. */
export interface BodyPiece {
  readonly of: number;
  readonly text: string;
  /** Of this writing, where there are more: pieces of two devices' writings are never taken together. */
  readonly writing?: string;
}

export function toPieces(body: DocumentState | FixedBody, most: number = PIECE_SIZES[0]): BodyPiece[] {
  const texts = cut(JSON.stringify(body), most);
  const writing = texts.length > 1 ? { writing: newWriter() } : {};
  return texts.map((text) => ({ of: texts.length, text, ...writing }));
}

/** A text in pieces of at most so many bytes; a character is in one of them whole. */
function cut(text: string, most: number): string[] {
  if (text.length * 3 <= most) return [text];
  const encoder = new TextEncoder();
  const [room, pieces] = [new Uint8Array(most), [] as string[]];
  for (let at = 0; at < text.length;) {
    const { read } = encoder.encodeInto(text.slice(at, at + most), room);
    pieces.push(text.slice(at, at + read));
    at += read;
  }
  return pieces;
}

export function readPiece(value: unknown): BodyPiece | null {
  if (!isObject(value)) return null;
  const { of, text, writing } = value;
  if (typeof of !== "number" || !Number.isInteger(of) || of < 1 || of > MOST_PIECES || typeof text !== "string")
    return null;
  return { of, text, ...(isWriter(writing) && { writing }) };
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
