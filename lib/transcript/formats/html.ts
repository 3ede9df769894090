import { withoutMarkup } from "../markup.ts";
import { sourceOf } from "../source.ts";
import type { Format } from "./format.ts";
import { areOfDay } from "./timed-text/is-transcript.ts";
import { timedText } from "./timed-text.ts";

/** A transcript as a web page or a part of one, as podcast hosts give it: `<cite>`, `<time>`, `<p>`. */
const HTML =
  /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|main|article|section|div|p|cite|time|h[1-6]|span|ul|ol|dl|dt|table|b|strong|i|em|a|br)[\s>/]/i;
const NO_TEXT =
  /<(script|style|head|nav|header|footer|form|template|noscript|svg|button|select)\b[^>]*>[^]*?<\/\1\s*>|<!--[^]*?-->/gi;
/** In pages a time and a name share a line; paragraphs do not. */
const BLOCK =
  /<\/?(?:p|div|li|ul|ol|br|h[1-6]|section|article|main|tr|table|blockquote|dd|dt|dl|body|html|pre|hr|cite)\b[^>]*>/gi;
const CITE_TIME = /<cite\b[^>]*>([^]*?)<\/cite>\s*<time\b[^>]*>([^]*?)<\/time>/gi;
const LARGEST = 5_000_000;

export const html: Format = {
  name: "timed-text",

  read({ text, durationSeconds }) {
    if (text.length > LARGEST || !HTML.test(text.slice(0, 3_000))) return null;
    const bare = text
      .replace(NO_TEXT, "\n")
      .replace(/\s*\n\s*/g, " ")
      .replace(CITE_TIME, "\n\n$1 ($2)\n")
      .replace(/<\/p\s*>/gi, "\n\n")
      .replace(BLOCK, "\n");
    const plain = withoutMarkup(bare.replace(/<[/!]?[a-z][^<>]{0,2000}>/gi, ""));
    const lines = plain.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
    const source = sourceOf(lines.join("\n"), durationSeconds);
    const found = source.kind === "text" ? timedText.read(source) : null;
    // Hours and minutes of a day are when something was written.
    return found && areOfDay(found.cues[0]?.startSeconds ?? 0, found.cues.at(-1)?.startSeconds ?? 0) ? null : found;
  },
};
