import { fold } from "./fold.ts";
import { pieces } from "./pieces.ts";

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter costs milliseconds, so one is kept for each language. */
function segmenterFor(language: string): Intl.Segmenter {
  const kept = segmenters.get(language);
  if (kept) return kept;
  const made = new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, made);
  return made;
}

/**
 * The words of a text, folded: by letters for spaced scripts, by the browser's dictionary for Chinese, Japanese,
 * Thai and their like. For meaning, not for search: the dictionary may cut the same words differently elsewhere.
 */
export function segmentWords(text: string, language = "und"): string[] {
  const words: string[] = [];
  for (const piece of pieces(fold(text))) {
    if (piece.kind === "word") words.push(...piece.parts.map((part) => part.text));
    else for (const { segment } of segmenterFor(language).segment(piece.text)) words.push(segment);
  }
  return words;
}
