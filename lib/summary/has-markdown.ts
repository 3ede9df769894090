/** Longer than any summary; reading it as Markdown would keep the page waiting. In UTF-16 units. */
const LONGEST = 60_000;

const MARKS = [
  /^ {0,3}(?:#{1,6} |> |```|~~~|[-*+] |\d{1,3}[.)] )/m,
  /\*\*[^*\s]|__[^_\s]|(?<![\w*])\*[^*\s][^*\n]*\*|~~[^~\s]|`[^`\n]+`/,
  /\]\(\S+\)/,
  /^ *\|?.*\|.*\n *\|? *:?-{2,}/m,
  /\$\S|\\[([]/,
];

/** Whether a text shows a mark of Markdown; most do not, and need no parser to be loaded. */
export function hasMarkdown(text: string): boolean {
  return text.length <= LONGEST && MARKS.some((mark) => mark.test(text));
}
