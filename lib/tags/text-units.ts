import { fold } from "../text/fold.ts";
import { pieces } from "../text/pieces.ts";

/** Where a phrase ends; a colon or a hyphen may stand inside one, as in 黑神话：悟空. */
const BREAK = /[.!?;,。！？；，、|]/;

export type TextUnits = readonly (string | null)[];

/** A text as a row of words, without plural, and single characters of scripts without spaces; null stands where a phrase ends. */
export function textUnits(text: string): TextUnits {
  const folded = fold(text);
  const units: (string | null)[] = [];
  let end = 0;
  for (const piece of pieces(folded)) {
    if (units.length > 0 && BREAK.test(folded.slice(end, piece.start))) units.push(null);
    if (piece.kind === "run") for (const character of piece.text) units.push(character);
    else for (const part of piece.parts) units.push(singular(part.text));
    end = piece.end;
  }
  return units;
}

/** Only the plural goes: learning is a subject, and what somebody learned is not. */
function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") && word.length > 4 ? `${word.slice(0, -3)}y` : word.replace(/s$/, "");
}

/** Equal for tags that nobody would keep apart: `Deep Learning`, `deep-learning`, `deep learnings`. */
export function unitKey(tag: string): string {
  return textUnits(tag)
    .filter((unit) => unit !== null)
    .join(" ");
}
