import { parse } from "@retorquere/bibtex-parser";
import { citedKind } from "../citing/cited-kind.ts";
import { creatorName } from "../citing/creator-name.ts";
import { type Findings, type Found, withoutAddress } from "../found.ts";
import type { RefusedRecord } from "../import-record.ts";
import { readClock } from "../read-clock.ts";
import { readMoment, readPublished } from "../read-date.ts";

/** BibTeX and BibLaTeX. */
export function readBibItems(text: string): Findings {
  const { entries } = parse(withPlainAddresses(text).replace(/\\textless(?:\{\}|(?![a-z])[ ]?)/gi, LESS), {
    sentenceCase: false,
    caseProtection: false,
  });
  const found: Found[] = [];
  const refused: RefusedRecord[] = [];
  entries.forEach(({ type, fields }, at) => {
    const field = (...names: readonly string[]) =>
      plain(names.map((name) => fields[name]).find((value) => value !== undefined));
    const url = addressIn(field("url"), field("howpublished"), field("note"));
    if (url === null) return void refused.push(withoutAddress(at + 1, field("title")));
    const kind = citedKind(type) ?? citedKind(field("entrysubtype", "type"));
    const duration = readClock(field("pagetotal"));
    const series = field("series", "maintitle");
    const note = field("annotation", "annote", "comment");
    found.push({
      url,
      title: field("title"),
      creators: (fields.author ?? fields.director ?? fields.editor ?? []).map(
        ({ name, firstName = "", prefix = "", lastName = "" }) =>
          plain(name ?? creatorName(firstName, [prefix, lastName].filter(Boolean).join(" "))),
      ),
      published:
        readPublished(field("date")) ??
        readPublished([field("year"), field("month"), field("day")].filter(Boolean).join("-")),
      savedAt: readMoment(field("creationdate")) ?? readMoment(field("timestamp")) ?? readMoment(field("urldate")),
      description: field("abstract"),
      language: languageOf(field("langid", "language")),
      tags: (fields.keywords ?? []).map(plain),
      ...(kind && { kind }),
      ...(duration !== null && { durationSeconds: duration }),
      ...(series !== "" && { series: { title: series } }),
      ...(note !== "" && { notes: [{ text: note, atSeconds: null }] }),
    });
  });
  return { found, refused };
}

/** BibLaTeX calls languages as LaTeX does. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/english|american|british/i, "en"],
  [/german/i, "de"],
  [/french|francais/i, "fr"],
  [/spanish/i, "es"],
  [/italian/i, "it"],
  [/portuguese|brazilian/i, "pt"],
  [/russian/i, "ru"],
  [/chinese/i, "zh"],
  [/japanese/i, "ja"],
];

function languageOf(text: string): string | null {
  return LANGUAGES.find(([name]) => name.test(text))?.[1] ?? (text || null);
}

/** Mendeley and others write addresses as LaTeX sets text: `a=1{\&}b={\_}x` is a=1&b=_x. */
function withPlainAddresses(text: string): string {
  return text.replace(
    /(?<=\burl\s*=\s*["{]+\s*)https?:\/\/(?:\{\\[&%#_$~]\}|\\[&%#_$]|\{\\textasciitilde\}|[^\s<>"{}\\])+/gi,
    (address) =>
      address
        .replace(/\{?\\textasciitilde\}?/g, "~")
        .replace(/\{\\([&%#_$~])\}/g, "$1")
        .replace(/\\([&%#_$])/g, "$1"),
  );
}

function addressIn(...places: readonly string[]): string | null {
  return places.map((text) => /https?:\/\/[^\s<>"{}]+/i.exec(text)?.[0]).find((url) => url !== undefined) ?? null;
}

/** Stands for a sign that is written as a word, so that it is not taken for the begin of a tag. */
const LESS = "\ue0ff";

/** The parser gives what LaTeX sets in italics and the like as HTML. */
function plain(value: unknown): string {
  const text = Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : "";
  return text
    .replace(/<\/?(?:i|b|em|strong|sup|sub|span|a|p|br|u|code|tt)\b[^<>]*>/gi, (tag) =>
      /^<(?:br|p)\b/i.test(tag) ? "\n" : "",
    )
    .replaceAll(LESS, "<")
    .trim();
}
