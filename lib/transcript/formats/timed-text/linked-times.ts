import { CLOCK } from "./stamp.ts";

const TARGET = String.raw`\((?:<[^<>\n]{1,500}>|(?:[^()\s]|\([^()\s]{0,100}\)){1,500})\)`;
/** `[00:12](https://…)`, also in brackets of its own: `[[00:12](…)]`, `([00:12](…))`, `[(00:12)](…)`. */
const LINKED = new RegExp(String.raw`[\[(]?\[[\[(]?\s?(${CLOCK})\s?[\])]?\]${TARGET}[\])]?`, "g");

/** Lines whose times lead to a moment, as Markdown writes that, with the times alone. */
export function withoutLinks(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line.includes("](") ? line.replace(LINKED, "[$1]") : line));
}
