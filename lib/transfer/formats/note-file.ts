import { parse } from "yaml";
import { type Findings, type Found, withoutAddress } from "../found.ts";
import { isObject, type JsonObject, namesOf, textOf } from "../json-values.ts";
import { readClock } from "../read-clock.ts";
import { readMoment, readPublished } from "../read-date.ts";

/** What a Markdown note says of a lecture, by its properties; the name of its record where Lectern has written it. */
export interface NoteFile extends Found {
  readonly lecture: string | null;
  /** Below the first heading that says so, up to the next one. */
  readonly summary: string;
}

const FRONT = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A note of our own, or of another program that names its properties as Obsidian's clipper does; null where none names an address. */
export function readNote(text: string): NoteFile | null {
  const front = FRONT.exec(text);
  const properties = propertiesIn(front?.[1] ?? "");
  if (!front || !properties) return null;
  const kind = textOf(properties, "kind");
  const duration = readClock(textOf(properties, "duration"));
  const series = textOf(properties, "series");
  return {
    lecture: textOf(properties, "lectern") || null,
    url: textOf(properties, "source", "url", "link"),
    title: textOf(properties, "title"),
    creators: namesOf(properties, "author", "authors", "creator").map((name) => name.replace(/^\[\[|\]\]$/g, "")),
    published: readPublished(textOf(properties, "published")),
    savedAt: readMoment(textOf(properties, "created", "date")),
    description: textOf(properties, "description"),
    tags: namesOf(properties, "tags", "tag").map((tag) => tag.replace(/^#/, "")),
    language: textOf(properties, "language") || null,
    summary: summaryIn(text.slice(front[0].length)),
    ...((kind === "video" || kind === "audio" || kind === "page") && { kind }),
    ...(duration !== null && { durationSeconds: duration }),
    ...(series !== "" && { series: { title: series } }),
  };
}

/** One note that stands alone. */
export function readNoteFile(text: string): Findings {
  const found = readNote(text);
  if (!found || !/^https?:/i.test(found.url)) return { found: [], refused: [withoutAddress(1, found?.title ?? "")] };
  return { found: [found], refused: [] };
}

function propertiesIn(yaml: string): JsonObject | null {
  try {
    // Aliases that repeat each other can fill the memory; dates stay as they are written.
    const value: unknown = parse(yaml, { schema: "core", maxAliasCount: 0, logLevel: "silent" });
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function summaryIn(body: string): string {
  const parts = body.split(/^## (.*)$/m);
  const at = parts.findIndex((part, index) => index % 2 === 1 && /^(?:summary|摘要)\s*$/i.test(part));
  return at < 0 ? "" : (parts[at + 1] ?? "").trim();
}
