/**
 * What Markdown programs take for more than text, besides links and emphasis: markup, images, embeds, comments, templates;
 * with the backslashes before it, of which an odd number has it as text already.
 */
const ACTIVE = /(\\*)(<(?=[a-z!/?%])|!(?=\[)|\[(?=\[)|%(?=%))/gi;
/** A link that may lead elsewhere than to the web: a scheme's colon can stand there as an entity, or behind a backslash. */
const LINK_TARGET = /(\]\(\s*<?\s*)(?!https?:|#)(?=[^\s)]*[:&\\])/gi;
/** Also in a quotation or a list. */
const DEFINITION = /^((?:\s|>|[-+*]\s|\d+[.)]\s)*)\[(?=[^\]]+\]:)/gm;

/** Somebody's Markdown, so that opening it loads nothing and runs nothing: images and markup are shown as they are written. */
export function safeMarkdown(text: string): string {
  return text
    .replace(LINK_TARGET, "$1#")
    .replace(DEFINITION, "$1\\[")
    .replace(ACTIVE, (whole, before: string, sign: string) => (before.length % 2 === 1 ? whole : `${before}\\${sign}`));
}

/** Words as words: nothing in them is taken for Markdown or HTML. */
export function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~&!%]/g, "\\$&");
}

/** `[1:15](https://…&t=75)`; only the words where there is no address to go to. */
export function markdownLink(words: string, address: string): string {
  if (!/^https?:\/\//i.test(address)) return words;
  return `[${words}](${address.replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}
