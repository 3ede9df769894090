import { decodeEntities } from "../../text/entities.ts";
import type { XmlElement } from "./element.ts";
import { readAttributes } from "./read-attributes.ts";

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  cut?: true;
}

const NAME_START = /[a-z_]/i;
/** What may follow the name of a tag, by character code: white space and controls are below these. */
const NAME_ENDS = new Set(["/", ">", "<", '"', "'", "="].map((sign) => sign.charCodeAt(0)));
const SPACE = 32;
const LONGEST_TAG = 20_000;
/** Deeper elements are kept as children of this one: no caption is nested so deeply, and no reader overflows its stack. */
const DEEPEST = 60;

/**
 * Reads XML leniently, in one pass. Ours, because `DOMParser` is missing in service workers and refuses a whole file
 * for one bare `&`, which site-made captions do have, and the XML libraries are larger than all the formats here.
 */
export function parseXml(text: string): XmlElement | null {
  const document: OpenElement = { name: "", attributes: new Map(), children: [] };
  const open: OpenElement[] = [document];
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf("<", at);
    if (tag < 0) break;
    const end = tagEnd(text, tag);
    // A `<` that begins no tag is text, and is taken together with what follows it.
    const from = end < 0 ? tag + 1 : tag;
    addText(open, text.slice(at, from));
    if (end >= 0) readTag(text, tag, end, open);
    at = end < 0 ? from : end;
  }
  addText(open, text.slice(at));
  const root = document.children.find((child) => typeof child !== "string");
  const unclosed = open[1];
  if (unclosed) unclosed.cut = true;
  return root ?? null;
}

/** Position after the tag, comment or section that begins at `start`; -1 where none does. */
function tagEnd(text: string, start: number): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return after(text, "]]>", start + 9);
  if (text.startsWith("<?", start)) return after(text, "?>", start + 2);
  if (text.startsWith("<!", start)) return after(text, ">", start + 2);
  const name = nameStart(text, start);
  if (!NAME_START.test(text.charAt(name))) return -1;
  const limit = Math.min(text.length, start + LONGEST_TAG);
  for (let at = name; at < limit; at++) {
    const sign = text[at];
    if (sign === ">") return at + 1;
    if (sign === "<") return -1;
    if (sign !== '"' && sign !== "'") continue;
    const close = text.indexOf(sign, at + 1);
    if (close < 0 || close > limit) return -1;
    at = close;
  }
  return -1;
}

function nameStart(text: string, tag: number): number {
  return text[tag + 1] === "/" ? tag + 2 : tag + 1;
}

function nameEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) > SPACE && !NAME_ENDS.has(text.charCodeAt(at))) at++;
  return at;
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at + sign.length;
}

function readTag(text: string, start: number, end: number, open: OpenElement[]): void {
  if (text.startsWith("<![CDATA[", start)) {
    open.at(-1)?.children.push(text.slice(start + 9, end - (text.startsWith("]]>", end - 3) ? 3 : 0)));
    return;
  }
  const from = nameStart(text, start);
  if (!NAME_START.test(text.charAt(from))) return;
  const nameTo = nameEnd(text, from);
  const prefixed = text.slice(from, nameTo).toLowerCase();
  const name = prefixed.slice(prefixed.indexOf(":") + 1);
  if (text[start + 1] === "/") {
    close(open, name);
    return;
  }
  const attributes = readAttributes(text, nameTo, end);
  const element: OpenElement = { name, attributes, children: [] };
  open.at(-1)?.children.push(element);
  const empty = text[end - 2] === "/" || name === "br";
  if (!empty && open.length < DEEPEST) open.push(element);
}

/** Closes the innermost element of this name; an end tag without one is left out. */
function close(open: OpenElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

function addText(open: readonly OpenElement[], text: string): void {
  if (text) open.at(-1)?.children.push(decodeEntities(text));
}
