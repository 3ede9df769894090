/** Plane 14: signs of language tags and variants, none of which shows. Each letter of ASCII has a double among them. */
const TAGS = /[\u{e0000}-\u{e0fff}]+/gu;
/**
 * Joiners, spaces without width, variants, directions: writing and emoji have one or two of them in a row. Longer rows
 * spell something that no person sees.
 */
const ROWS = /\p{Default_Ignorable_Code_Point}{3,}/gu;

/**
 * A page's text as a person sees it, for a model: what is written in signs that show nothing could be orders that nobody
 * has read. What is stored stays as it is.
 */
export function withoutUnseen(text: string): string {
  return text.replace(TAGS, "").replace(ROWS, "");
}
