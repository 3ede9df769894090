import { parsers } from "../lecture/parse.ts";
import { isObject, type Register } from "./document-state.ts";
import type { NamedPicture, NamedTranscript } from "./synced-entry.ts";
import { winner } from "./winner.ts";

/** What an entry says of a transcript, out of anything; nothing where it does not fit. */
export function readTranscript(value: unknown, own: { readonly id: string }): NamedTranscript[] {
  if (!isObject(value) || typeof value["digest"] !== "string") return [];
  const { digest } = value;
  const read = parsers.transcripts({ ...value, ...own, cues: [] });
  if (!read.ok) return [];
  const { cues: _none, ...transcript } = read.value;
  return [{ ...transcript, digest }];
}

const PICTURES = ["image/webp", "image/jpeg", "image/png"] as const;

export function readPicture(register: Register | undefined): NamedPicture | null {
  return pictureIn(register && winner(register)?.value);
}

/** What a value says of a picture; null where it says nothing of one. */
export function pictureIn(value: unknown): NamedPicture | null {
  if (!isObject(value)) return null;
  const [type, digest] = [PICTURES.find((each) => each === value["type"]), value["digest"]];
  return type && typeof digest === "string" ? { type, digest } : null;
}
