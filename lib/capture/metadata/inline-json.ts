import { balancedJson, literalAt } from "./json-text.ts";
import { parseJson } from "./json-value.ts";
import { oncePerPage } from "./once-per-page.ts";
import { all, first } from "./page.ts";

const LARGEST_SCRIPT = 12_000_000;
const MOST_ATTEMPTS = 8;
const MOST_STATES = 12;
const SHORTEST_STATE = 300;
const LARGEST_STATE = 4_000_000;
/**
 * What is assigned, or handed to a function, and can only be JSON: a program's own objects have no quotes around their
 * first member. Handed over as text it may be, too: `Echo["classroomApp"]("{\"lesson\": …}")`. Seen 2026-11.
 */
const ASSIGNED =
  /(?:[\w$]|\])\s*(?:=\s*(?:JSON\.parse\(\s*(?=["'])|(?=\{\s*"|\[\s*\{\s*"))|\(\s*(?=["']\s*\{\s*\\?["']|\{\s*"))/g;
/** What may stand behind the last bracket of a script that holds one value. */
const NOTHING_MORE = /^\)?[\s;]*$/;

/**
 * The values that inline scripts assign to a name: objects, lists, and JSON inside a string, as in
 * `var settings = {…}`, `window["settings"] = […]`, `settings = JSON.parse("…")`.
 */
export function inlineValues(page: Document, name: string): unknown[] {
  const escaped = name.replaceAll(/[.$]/g, String.raw`\$&`);
  const assignment = new RegExp(`(?<![\\w$])${escaped}(?:"\\]|'\\])?\\s*=\\s*(?:JSON\\.parse\\(\\s*)?(?=[{["'])`, "g");
  // Looking for the name first spares the pattern all other scripts.
  const texts = textsOf(page).filter((text) => text.includes(name));
  const starts = texts.flatMap((text) => startsOf(text, assignment));
  return starts
    .slice(0, MOST_ATTEMPTS)
    .map(({ text, start }) => valueAt(text, start))
    .filter(isObject);
}

/** The JSON that a script element holds, as in `<script id="__NEXT_DATA__" type="application/json">`. */
export function scriptJson(page: Document, selector: string): unknown {
  const text = first(page, selector)?.textContent ?? "";
  return text.length > LARGEST_SCRIPT ? undefined : parseJson(text);
}

/**
 * The state that a page's program was started with, under whatever name: JSON in a script of its own
 * (`__NEXT_DATA__` and the like), and what longer inline scripts assign.
 */
export function stateValues(page: Document): unknown[] {
  const data = all(page, "script[type='application/json'], script[type='text/json']").slice(0, MOST_STATES);
  const own = data.map((script) => script.textContent ?? "").filter((text) => text.length >= SHORTEST_STATE);
  const assigned = textsOf(page).filter((text) => text.length >= SHORTEST_STATE && text.length <= LARGEST_STATE);
  const starts = assigned.flatMap((text) => startsOf(text, ASSIGNED).slice(0, MOST_ATTEMPTS));
  const values = starts.slice(0, MOST_STATES).map(({ text, start }) => valueAt(text, start));
  return [...own.filter((text) => text.length <= LARGEST_STATE).map(parseJson), ...values].filter(isObject);
}

/** Where in a text something begins that is assigned. */
function startsOf(text: string, assigned: RegExp): readonly { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(assigned)].map((match) => ({ text, start: match.index + match[0].length }));
}

/** Whether an inline script holds a text at all. */
export function anyScriptHolds(page: Document, part: string): boolean {
  return textsOf(page).some((text) => text.includes(part));
}

/** Each is megabytes long, and is asked for by several names. */
const textsOf = oncePerPage((page): readonly string[] => {
  const texts = all(page, "script:not([src])").map((script) => script.textContent ?? "");
  return texts.filter((text) => text.length <= LARGEST_SCRIPT);
});

function valueAt(text: string, start: number): unknown {
  const opening = text[start];
  if (opening === '"' || opening === "'") return parseJson(literalAt(text, start) ?? "");
  const end = text.lastIndexOf(opening === "{" ? "}" : "]") + 1;
  // Where nothing stands behind it the parser alone is faster than looking for the closing bracket.
  const whole = NOTHING_MORE.test(text.slice(end)) ? parseJson(text.slice(start, end)) : undefined;
  return whole ?? parseJson(balancedJson(text, start) ?? "");
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
