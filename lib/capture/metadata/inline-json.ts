import { balancedJson, literalAt } from "./json-text.ts";
import { parseJson } from "./json-value.ts";
import { all, first } from "./page.ts";

const LARGEST_SCRIPT = 12_000_000;
const MOST_ATTEMPTS = 8;

/** Texts of the inline scripts by page: each is megabytes long, and is asked for by several names. */
const scriptTexts = new WeakMap<Document, readonly string[]>();

/**
 * The values that inline scripts assign to a name: objects, lists, and JSON inside a string, as in
 * `var settings = {…}`, `window["settings"] = […]`, `settings = JSON.parse("…")`.
 */
export function inlineValues(page: Document, name: string): unknown[] {
  const escaped = name.replaceAll(/[.$]/g, String.raw`\$&`);
  const assignment = new RegExp(`(?<![\\w$])${escaped}(?:"\\]|'\\])?\\s*=\\s*(?:JSON\\.parse\\(\\s*)?(?=[{["'])`, "g");
  // Looking for the name first spares the pattern all other scripts.
  const texts = textsOf(page).filter((text) => text.includes(name));
  const starts = texts.flatMap((text) =>
    [...text.matchAll(assignment)].map((match) => ({ text, start: match.index + match[0].length })),
  );
  return starts
    .slice(0, MOST_ATTEMPTS)
    .map(({ text, start }) => valueAt(text, start))
    .filter((value) => typeof value === "object" && value !== null);
}

/** The JSON that a script element holds, as in `<script id="__NEXT_DATA__" type="application/json">`. */
export function scriptJson(page: Document, selector: string): unknown {
  const text = first(page, selector)?.textContent ?? "";
  return text.length > LARGEST_SCRIPT ? undefined : parseJson(text);
}

/** Whether an inline script holds a text at all. */
export function anyScriptHolds(page: Document, part: string): boolean {
  return textsOf(page).some((text) => text.includes(part));
}

function textsOf(page: Document): readonly string[] {
  const known = scriptTexts.get(page);
  if (known) return known;
  const texts = all(page, "script:not([src])").map((script) => script.textContent ?? "");
  const small = texts.filter((text) => text.length <= LARGEST_SCRIPT);
  scriptTexts.set(page, small);
  return small;
}

function valueAt(text: string, start: number): unknown {
  const opening = text[start];
  if (opening === '"' || opening === "'") return parseJson(literalAt(text, start) ?? "");
  // Most often nothing stands behind it: then the parser alone is faster than looking for the closing bracket.
  const whole = parseJson(text.slice(start, text.lastIndexOf(opening === "{" ? "}" : "]") + 1));
  if (whole !== undefined) return whole;
  const json = balancedJson(text, start);
  return json === null ? undefined : parseJson(json);
}
