import type { Found } from "../found.ts";
import { isObject, type JsonObject, namesOf, textOf } from "../json-values.ts";
import { readMoment, readPublished } from "../read-date.ts";
import { URLS } from "./json-list.ts";

const MOMENTS = [
  "savedAt",
  "createdAt",
  "created_at",
  "date_added",
  "dateAdded",
  "created",
  "createTime",
  "time",
  "time_added",
] as const;
/** Chrome counts microseconds since 1601. */
const CHROME = /^1[23]\d{15}$/;
const SECONDS_TO_1970 = 11_644_473_600;

const isWeb = (address: string) => /^\s*https?:/i.test(address);

/** The address of a saved page, of whatever kind; empty where there is none. */
export function itemAddress(item: JsonObject): string {
  return textOf(item, ...URLS) || textOf(contentOf(item), ...URLS);
}

/** What one saved page is in JSON; null for what is none on the web. */
export function foundInItem(item: JsonObject): Found | null {
  const content = contentOf(item);
  const places = [...URLS.map((name) => textOf(item, name)), textOf(content, ...URLS)];
  const url = places.find(isWeb);
  if (url === undefined) return null;
  const isPinboard = "href" in item && "extended" in item;
  const title = isPinboard ? textOf(item, "description") : textOf(item, "title", "name") || textOf(content, "title");
  const author = textOf(item, "author") || textOf(content, "author");
  return {
    url,
    title,
    tags: isPinboard ? textOf(item, "tags").split(/\s+/).filter(Boolean) : namesOf(item, "tags", "tag_names", "labels"),
    savedAt: momentOf(textOf(item, ...MOMENTS)),
    published: readPublished(
      textOf(item, "publishedAt", "published_at", "datePublished") || textOf(content, "datePublished"),
    ),
    description: isPinboard
      ? textOf(item, "extended")
      : textOf(item, "description", "excerpt", "summary") || textOf(content, "description"),
    creators: author === "" ? namesOf(item, "authors", "published_by") : [author],
    thumbnailUrl: textOf(item, "thumbnail", "cover", "image", "preview_picture") || textOf(content, "imageUrl") || null,
    language: textOf(item, "language") || null,
    ...withNotes([textOf(item, "note", "notes"), ...marked(item["highlights"]), ...marked(item["annotations"])]),
  };
}

function contentOf(item: JsonObject): JsonObject {
  return isObject(item["content"]) ? item["content"] : {};
}

function momentOf(text: string): string | null {
  return readMoment(CHROME.test(text) ? String(Number(text) / 1_000_000 - SECONDS_TO_1970) : text);
}

/** What somebody marked in a page, each with what was said of it. */
function marked(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map((each) => {
    const quote = textOf(each, "quote");
    return [quote, textOf(each, "text"), textOf(each, "note", "annotation")].filter(Boolean).join("\n");
  });
}

function withNotes(texts: readonly string[]): Pick<Found, "notes"> {
  const notes = texts.filter((text) => text.trim() !== "").map((text) => ({ text, atSeconds: null }));
  return notes.length > 0 ? { notes } : {};
}
