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

/** What stands behind the kind. */
export function afterKind(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
