import { all } from "./page.ts";
import { parseJson } from "./json-value.ts";

const LARGEST_SCRIPT = 12_000_000;
const MOST_ATTEMPTS = 8;

/** Texts of the inline scripts by page: each is megabytes long, and is asked for by several names. */
const scriptTexts = new WeakMap<Document, readonly string[]>();

/** The objects that inline scripts assign to a name, as in `var settings = {…}` or `window["settings"] = {…}`. */
export function inlineObjects(page: Document, name: string): unknown[] {
  const assignment = new RegExp(`(?<![\\w$])${name.replaceAll(".", "\\.")}(?:"\\]|'\\])?\\s*=\\s*(?=\\{)`, "g");
  // Looking for the name first spares the pattern all other scripts.
  const texts = textsOf(page).filter((text) => text.includes(name));
  const starts = texts.flatMap((text) =>
    [...text.matchAll(assignment)].map((match) => ({ text, start: match.index + match[0].length })),
  );
  return starts
    .slice(0, MOST_ATTEMPTS)
    .map(({ text, start }) => objectAt(text, start))
    .filter((value) => value !== undefined);
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

/** Most often nothing stands behind the object: then the parser alone is faster than looking for the closing brace. */
function objectAt(text: string, start: number): unknown {
  const whole = parseJson(text.slice(start, text.lastIndexOf("}") + 1));
  if (whole !== undefined) return whole;
  const json = balancedObject(text, start);
  return json === null ? undefined : parseJson(json);
}

/** The text of the object that starts at `start`, up to its closing brace; braces inside strings do not count. */
export function balancedObject(text: string, start: number): string | null {
  if (text[start] !== "{") return null;
  const mark = /["{}]/g;
  mark.lastIndex = start;
  let depth = 0;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match[0] === '"') {
      const end = stringEnd(text, match.index);
      if (end < 0) return null;
      mark.lastIndex = end + 1;
    } else {
      depth += match[0] === "{" ? 1 : -1;
      if (depth === 0) return text.slice(start, match.index + 1);
    }
  }
  return null;
}

/** Position of the quote that closes the string opened at `open`. */
function stringEnd(text: string, open: number): number {
  for (let end = text.indexOf('"', open + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes++;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}
