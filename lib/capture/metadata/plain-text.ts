import { decodeEntities } from "../../text/entities.ts";

const TAG = /<\/?(?:p|br|a|div|span|strong|em|b|i|u|ul|ol|li|h[1-6]|blockquote|img|figure)\b[^<>]{0,2000}>/gi;

/** Text out of JSON or attributes that a site has escaped or marked up once too often. */
export function plainText(text: string): string {
  const marked = /<\/?[a-z]/i.test(text) ? text : decoded(text);
  if (marked.search(TAG) < 0) return decoded(marked);
  const lines = marked.replace(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^<>]{0,200}>\s*/gi, "\n");
  return decoded(lines.replace(TAG, "")).trim();
}

/** Spaces that must not break are spaces here: titles and names are compared by their words. */
function decoded(text: string): string {
  return decodeEntities(text).replaceAll("\u00a0", " ");
}
