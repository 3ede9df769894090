import type { Lecture } from "../lecture/lecture.ts";
import { highlight, type HighlightTerms } from "../text/highlight.ts";
import type { Range } from "../text/pieces.ts";
import type { Markup } from "./differences/suggestion-markup.ts";

/** Longer lines are cut by every address bar; a title can have a thousand characters. */
const LONGEST = 300;

/** How suggestions are written. */
export interface Manner {
  readonly markup: Markup;
  /** Some names as one text, in the language of the interface. */
  readonly list: (names: readonly string[]) => string;
}

/** `Title — creator`, with what was found marked. */
export function describeSuggestion(
  lecture: Pick<Lecture, "title" | "creators">,
  highlightTerms: HighlightTerms,
  { markup, list }: Manner,
): string {
  const parts = [lecture.title, list(lecture.creators)].filter(Boolean).map(cut);
  if (markup === "plain") return parts.join(" — ");
  return parts.map((part) => marked(part, highlight(part, highlightTerms))).join(" — ");
}

/** A text that shall be shown as it stands. */
export function plainSuggestion(text: string, markup: Markup): string {
  return markup === "plain" ? cut(text) : escaped(cut(text));
}

function marked(text: string, ranges: readonly Range[]): string {
  let done = 0;
  let result = "";
  for (const { start, end } of ranges) {
    result += `${escaped(text.slice(done, start))}<match>${escaped(text.slice(start, end))}</match>`;
    done = end;
  }
  return result + escaped(text.slice(done));
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Control characters, most of which XML 1.0 §2.2 has no way to write: one of them would cost the whole suggestion. */
const UNWRITABLE = /[[\p{Cc}\ufffe\uffff]--[\t\n\r]]/gv;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, "")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
