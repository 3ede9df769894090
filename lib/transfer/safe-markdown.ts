/**
 * What Markdown programs take for more than text, besides links and emphasis: markup, images, embeds, comments, templates;
 * with the backslashes before it, of which an odd number has it as text already.
 */
const ACTIVE = /(\\*)(<(?=[a-z!/?%])|!(?=\[)|\[(?=\[)|%(?=%))/gi;
/** A link that may lead elsewhere than to the web: a scheme's colon can stand there as an entity, or behind a backslash. */
const LINK_TARGET = /(\]\(\s*<?\s*)(?!\s*<?\s*(?:https?:|#))(?=[^\s)]*[:&\\])/gi;
/** Also in a quotation or a list; a name of at most 999 signs, as CommonMark has it. Each line is looked at by itself. */
const DEFINITION =
  /^((?:[^\S\r\n\u2028\u2029]|>|[-+*][^\S\r\n\u2028\u2029]|\d+[.)][^\S\r\n\u2028\u2029])*)\[(?=(?:\\\]|[^\]]){1,999}\]:)/gm;
/** A web link between pointed brackets, which would be taken for markup. */
const POINTED = /(\]\(\s*)<(https?:[^\s<>\\]*)>(?=[\s)])/gi;

/** Somebody's Markdown, so that opening it loads nothing and runs nothing: images and markup are shown as they are written. */
export function safeMarkdown(text: string): string {
  return text
    .replace(POINTED, (_, before: string, address: string) => `${before}${encoded(address)}`)
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
  return `[${words}](${encoded(address)})`;
}

function encoded(address: string): string {
  return address.replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
