import { balancedJson } from "../metadata/json-text.ts";
import { parseJson } from "../metadata/json-value.ts";
import { all } from "../metadata/page.ts";

const LARGEST_SCRIPT = 4_000_000;
const MOST_VALUES = 8;

/**
 * The JSON objects and lists that stand right behind a pattern in inline scripts, where they are not assigned to a
 * known name: arguments of a call, members of an object that is no JSON itself, variables with shortened names.
 */
export function valuesBehind(page: Document, pattern: RegExp): unknown[] {
  const scripts = all(page, "script:not([src])").map(({ textContent }) => textContent ?? "");
  const small = scripts.filter((text) => text.length <= LARGEST_SCRIPT);
  const starts = small.flatMap((text) =>
    [...text.matchAll(pattern)].map((match) => ({ text, start: match.index + match[0].length })),
  );
  const values = starts.slice(0, MOST_VALUES).map(({ text, start }) => parseJson(balancedJson(text, start) ?? ""));
  return values.filter((value) => typeof value === "object" && value !== null);
}
