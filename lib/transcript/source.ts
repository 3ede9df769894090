import { decodeEntities } from "../text/entities.ts";
import type { XmlElement } from "./xml/element.ts";
import { parseXml } from "./xml/parse-xml.ts";

/** A decoded file, with what several formats ask of it worked out once. */
export interface DecodedFile {
  /** Without byte order mark. Line ends as they came. */
  readonly text: string;
  readonly kind: "json" | "xml" | "text";
  /** Parsed JSON; undefined for anything else and where it does not parse. */
  readonly json: unknown;
  /** The root element of XML, null for anything else. */
  readonly xml: XmlElement | null;
  /** Of text, without their line ends; none of JSON and XML. */
  readonly lines: readonly string[];
  /** Of the lecture that it is to belong to; null where that is not known. */
  readonly durationSeconds: number | null;
}

/** What some servers write before JSON so that it is not run as a script. */
const GUARD = /^\)\]\}',?\s*/;
// `[00:12.00]`, `[Script Info]` and `{0}{25}` are captions; an object or a list of values is JSON.
const JSON_START =
  /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{"\]]|\[(?!\d{1,3}:\d{2})|$|(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)\s*[,\]](?!\s?\[)))/;
const XML_START = /^<[a-z!?]/i;

export function sourceOf(decoded: string, durationSeconds: number | null = null): DecodedFile {
  const text = shownFile(withoutFiller(decoded.replace(/^\ufeff+/, "")));
  // Only what comes first is trimmed: trimming a whole file would copy it.
  const start = text.search(/\S/);
  const head = text.slice(start, start + 200).replace(GUARD, "");
  const kind = JSON_START.test(head) ? "json" : XML_START.test(head) ? "xml" : "text";
  return {
    text,
    kind,
    json: kind === "json" ? parseJson(text.trimStart().replace(GUARD, "")) : undefined,
    xml: kind === "xml" ? parseXml(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text) : null,
    lines: kind === "text" ? linesOf(text) : [],
    durationSeconds,
  };
}

/** The text of a file that a browser has made a page of, to show it. */
function shownFile(text: string): string {
  const [whole = ""] = SHOWN.exec(text.slice(0, LONGEST_HEAD)) ?? [];
  const end = whole ? text.search(/<\/pre>\s*(?:<div[^>]*><\/div>\s*)?<\/body>\s*<\/html>\s*$/i) : -1;
  return end < 0 ? text : decodeEntities(text.slice(whole.length, end));
}

const LONGEST_HEAD = 2_000;
const SHOWN = /^\s*(?:<!doctype html>\s*)?<html[^>]*>\s*(?:<head\b[^]*<\/head>\s*)?<body[^>]*>\s*<pre[^>]*>/i;

/** Behind its end, DOS marks a file with Ctrl+Z, and some programs fill it up with zeros. */
function withoutFiller(text: string): string {
  let end = text.length;
  while (end > 0 && FILLER.includes(text.charAt(end - 1))) end--;
  return end < text.length ? text.slice(0, end) : text;
}

const FILLER = "\0\x1a";

function linesOf(text: string): string[] {
  const lines = text.includes("\r")
    ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n")
    : text.split("\n");
  // Pasted out of a message, a file may stand in a fence.
  return FENCE.test(lines[0] ?? "") ? lines.filter((line) => !FENCE.test(line)) : lines;
}

const FENCE = /^```\w{0,10}\s*$/;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // RangeError: nested so deeply that the parser's stack is too small.
    if (error instanceof SyntaxError || error instanceof RangeError) return jsonLines(text);
    throw error;
  }
}

/** A value on each line, as recognisers write what they hear bit by bit; undefined for anything else. */
function jsonLines(text: string): unknown {
  const lines = text.slice(0, LONGEST_LINES).trimEnd().split("\n");
  if (lines.length < 2 || text.length > LONGEST_LINES || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line)))
    return undefined;
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const LONGEST_LINES = 5_000_000;
