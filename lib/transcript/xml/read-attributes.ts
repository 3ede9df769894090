import { decodeEntities } from "../../text/entities.ts";

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const SPACE = 32;

/** The attributes between two places of a text, by name without prefix. Reading ends at the first that makes no sense. */
export function readAttributes(text: string, from: number, end: number): ReadonlyMap<string, string> {
  let equals = text.indexOf("=", from);
  if (equals < 0 || equals > end) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  let at = from;
  while (equals >= 0 && equals < end) {
    const open = pastSpace(text, equals + 1);
    const quote = text.charAt(open);
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
    if (close < 0 || close >= end) break;
    const name = nameIn(text, pastSpace(text, at), equals);
    const local = name.slice(name.indexOf(":") + 1);
    // `begin` itself goes before `some:begin`, wherever it stands.
    if (!attributes.has(local) || local === name) attributes.set(local, decodeEntities(text.slice(open + 1, close)));
    at = close + 1;
    equals = text.indexOf("=", at);
  }
  return attributes;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at++;
  return at;
}

/** What stands before an equals sign may only end in a name: `checked lang="en"`. */
function nameIn(text: string, from: number, to: number): string {
  let start = to;
  while (start > from && text.charCodeAt(start - 1) <= SPACE) start--;
  const end = start;
  while (start > from && text.charCodeAt(start - 1) > SPACE) start--;
  return text.slice(start, end);
}
