import * as read from "../lecture/fields.ts";
import { LIMITS } from "../lecture/limits.ts";
import { cleanText, cutText } from "../text/clean.ts";
import type { Captured } from "./captured.ts";
import { chaptersFromText } from "./metadata/chapters.ts";
import { siteOf } from "./page-key.ts";

/** Might the main text of its page describe this lecture? Sites with a rule of their own say where descriptions stand. */
export function wantsArticle(captured: Captured): boolean {
  return captured.kind !== "none" && captured.description === "" && siteOf(new URL(captured.url))?.name === null;
}

/** A captured lecture with what `article.content.ts` returned as its description. */
export function withArticle<T extends Captured>(captured: T, returned: unknown): T {
  if (captured.kind === "none") return captured;
  const found = read.parsed(() => read.text(read.object(returned, "article")["text"], "text", LIMITS.description * 2));
  const description = found.ok ? cutText(cleanText(found.value), LIMITS.description) : "";
  const chapters = captured.chapters.length
    ? captured.chapters
    : chaptersFromText(description, captured.durationSeconds);
  return { ...captured, description, chapters };
}
