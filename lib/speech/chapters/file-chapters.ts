import type { MetadataTags } from "mediabunny";
import type { Chapter } from "../../lecture/fact-types.ts";
import { tagText } from "../tag-text.ts";
import { commentChapters } from "./comment-chapters.ts";
import { id3Chapters } from "./id3-chapters.ts";
import { matroskaChapters } from "./matroska-chapters.ts";
import { mp4Chapters } from "./mp4-chapters.ts";

/** Chapters beyond these are no contents any more. */
const MOST = 1000;

/** The chapters that a sound or film names, in their order: of the first of the places where a format keeps them. */
export async function fileChapters(file: Blob, raw: NonNullable<MetadataTags["raw"]>): Promise<Chapter[]> {
  for (const read of [id3Chapters, mp4Chapters, matroskaChapters, () => commentChapters(raw)]) {
    const chapters = await read(file);
    if (chapters.length > 0) return inOrder(chapters);
  }
  return [];
}

function inOrder(chapters: readonly Chapter[]): Chapter[] {
  const named = chapters.flatMap(({ startSeconds, title }) => {
    const text = tagText(title).trim().slice(0, 1000);
    return text === "" ? [] : [{ startSeconds, title: text }];
  });
  return named.toSorted((one, other) => one.startSeconds - other.startSeconds).slice(0, MOST);
}
