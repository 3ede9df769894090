import type { NamedPicture } from "../synced-entry.ts";

/** Names of the documents that are about one entry. */
export function entryName(key: string): string {
  return `a:${key}`;
}

export function wordsName(transcriptId: string): string {
  return `z:${transcriptId}`;
}

/** A picture that is replaced is another document: those that are there never change. */
export function pictureName(key: string, { digest }: NamedPicture): string {
  return `p:${digest}:${key}`;
}

/** The same of the picture in a note: the note stands first, so that what is deleted for good with it is known. */
export function stillName(key: string, noteId: string, { digest }: NamedPicture): string {
  return `p/${noteId}/${digest}:${key}`;
}

/** The note that the document of a picture is about; null where it is the entry's own picture. */
export function noteOfStill(name: string): string | null {
  return /^p\/([^/]+)\//.exec(name)?.[1] ?? null;
}

/** What stands behind the kind. */
export function afterKind(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
