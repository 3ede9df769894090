import type { TokenizerAndRendererExtension, Tokens } from "marked";

/** A formula in TeX; `display` where it stands in a block of its own. */
export interface Formula extends Tokens.Generic {
  readonly type: "formula";
  readonly text: string;
  readonly display: boolean;
}

/** `$$…$$` and `\[…\]`. */
const BLOCK = /^(?:\$\$([^$]+)\$\$|\\\[([\s\S]+?)\\\])[ \t]*(?:\n|$)/;
/** `$…$` as Pandoc reads it, so that prices stay prices; `\(…\)`, and a block that stands in a line. */
const INLINE =
  /^(?:\$\$([^$\n]+)\$\$|\$(?=\S)((?:\\[^\n]|[^$\\\n])*?[^\s\\])\$(?!\d)|\\\(([^\n]+?)\\\)|\\\[([^\n]+?)\\\])/;

function formula(name: string, level: "block" | "inline", pattern: RegExp): TokenizerAndRendererExtension {
  return {
    name,
    level,
    start: (source) => {
      // A block begins a line: it ends the paragraph before it.
      const at = source.search(level === "block" ? /^(?:\$\$|\\\[)/m : /\$|\\[([]/);
      return at < 0 ? undefined : at;
    },
    tokenizer(source): Formula | undefined {
      const match = pattern.exec(source);
      const text = match?.slice(1).find((group) => group !== undefined);
      if (!match || text === undefined) return undefined;
      return {
        type: "formula",
        raw: match[0],
        text: text.trim(),
        display: level === "block" || /^(?:\$\$|\\\[)/.test(match[0]),
      };
    },
  };
}

export const FORMULAS = [formula("formula-block", "block", BLOCK), formula("formula-inline", "inline", INLINE)];
