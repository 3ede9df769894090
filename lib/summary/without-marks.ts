/** A few lines of a text in Markdown as words alone, for a row of a list. */
export function withoutMarks(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s*(?:```.*|~~~.*|(?:[-*_]\s*){3,}|\|?[\s:|-]*-{2,}[\s:|-]*)$/.test(line))
    .map((line) =>
      line
        .replace(/^\s{0,3}(?:#{1,6}\s+|(?:>\s?)+)/, "")
        .replace(/^(\s*)[*+]\s+/, "$1- ")
        .replace(/^\s*\|(.*)\|\s*$/, (_, cells: string) =>
          cells
            .split("|")
            .map((cell) => cell.trim())
            .join(" · "),
        ),
    )
    .join("\n")
    .replace(/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])/g, "$1")
    .replace(/`([^`\n]+)`/g, "$1")
    .replace(/!?\[([^\]\n]+)\]\([^()\s]+\)/g, "$1");
}
