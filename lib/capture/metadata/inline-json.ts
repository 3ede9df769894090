import { all } from "./page.ts";
import { parseJson } from "./json-value.ts";

const LARGEST_SCRIPT = 12_000_000;
const MOST_ATTEMPTS = 8;

/** The object that an inline script assigns right after `marker`, such as `var settings = `; undefined where there is none. */
export function inlineObjects(page: Document, marker: RegExp): unknown[] {
  const found: unknown[] = [];
  let attempts = 0;
  for (const script of all(page, "script:not([src])")) {
    const text = script.textContent ?? "";
    if (text.length > LARGEST_SCRIPT) continue;
    for (const match of text.matchAll(new RegExp(marker, "g"))) {
      if (++attempts > MOST_ATTEMPTS) return found;
      const json = balancedObject(text, match.index + match[0].length);
      const value = json === null ? undefined : parseJson(json);
      if (value !== undefined) found.push(value);
    }
  }
  return found;
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
