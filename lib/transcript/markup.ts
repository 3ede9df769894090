import { decodeEntities } from "../text/entities.ts";

const LINE_BREAK = /<br\s*\/?>/gi;
/** A closed tag with a name, or a time inside a line. `x < 5`, `<3` and an unclosed `<` are text. */
const TAG = /<\/?[a-z][\w.:-]*(?:\s[^<>]{0,500})?\/?>|<\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?>/gi;
/** Position and style marks that players take over from ASS (`{\an8}`) and MicroDVD (`{y:i}`). */
const BRACES = /\{(?:\\[^{}]{0,500}|[a-z]:[^{}]{0,100})\}/gi;

/** What a person reads of a text with HTML-like tags, ASS marks and character references. */
export function withoutMarkup(text: string): string {
  const plain = text.includes("{") ? text.replace(BRACES, "") : text;
  const bare = plain.includes("<") ? plain.replace(LINE_BREAK, "\n").replace(TAG, "") : plain;
  return decodeEntities(bare);
}

const STYLE_TAG = /<\/?(?:i|b|u|s|em|strong|font|span|c|sub|sup)(?:\s[^<>]{0,500})?>/gi;

/** As `withoutMarkup`, where the text has been decoded already and only style tags can be meant as tags. */
export function withoutStyleTags(text: string): string {
  return text.includes("<") ? text.replace(LINE_BREAK, "\n").replace(STYLE_TAG, "") : text;
}
