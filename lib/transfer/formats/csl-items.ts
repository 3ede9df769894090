import { type Findings, type Found, withoutAddress } from "../found.ts";
import { isObject, type JsonObject, textOf } from "../json-values.ts";
import { parsedJson, type RefusedRecord } from "../import-record.ts";
import { citedKind } from "../citing/cited-kind.ts";
import { creatorName } from "../citing/creator-name.ts";
import { readClock } from "../read-clock.ts";
import { readMoment, readPublished } from "../read-date.ts";

/** CSL-JSON as Zotero, Mendeley and Pandoc write it. */
export function readCslItems(text: string): Findings {
  const value = parsedJson(text);
  const found: Found[] = [];
  const refused: RefusedRecord[] = [];
  (Array.isArray(value) ? value : []).forEach((item: unknown, at) => {
    const url = isObject(item) ? textOf(item, "URL") : "";
    if (!isObject(item) || !/^https?:/i.test(url))
      return void refused.push(withoutAddress(at + 1, isObject(item) ? textOf(item, "title") : ""));
    found.push(foundIn(item, url));
  });
  return { found, refused };
}

function foundIn(item: JsonObject, url: string): Found {
  const kind = citedKind(textOf(item, "type"));
  const accessed = dateOf(item["accessed"]);
  const duration = readClock(textOf(item, "dimensions"));
  const series = textOf(item, "container-title", "collection-title");
  const note = textOf(item, "note");
  return {
    url,
    title: textOf(item, "title"),
    creators: ["author", "director", "host", "performer", "composer"].flatMap((role) => namesIn(item[role])),
    published: readPublished(dateOf(item["issued"])),
    savedAt: readMoment(accessed),
    description: textOf(item, "abstract"),
    language: textOf(item, "language") || null,
    tags: textOf(item, "keyword")
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
    ...(kind && { kind }),
    ...(duration !== null && { durationSeconds: duration }),
    ...(series !== "" && kind !== undefined && { series: { title: series } }),
    ...(note !== "" && { notes: [{ text: note, atSeconds: null }] }),
  };
}

function namesIn(names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  return names
    .filter(isObject)
    .map(
      (name) =>
        textOf(name, "literal") ||
        creatorName(
          textOf(name, "given"),
          [textOf(name, "non-dropping-particle"), textOf(name, "family")].filter(Boolean).join(" "),
        ),
    );
}

function dateOf(date: unknown): string {
  if (!isObject(date)) return "";
  const raw = textOf(date, "raw", "literal");
  const parts: unknown = Array.isArray(date["date-parts"]) ? date["date-parts"][0] : null;
  if (!Array.isArray(parts) || parts.length < 3) return raw;
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-");
}
