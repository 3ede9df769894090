import { type Found, withoutAddress } from "../found.ts";
import { isObject, type JsonObject, namesOf, textOf } from "../json-values.ts";
import { parsedJson, type RefusedRecord } from "../import-record.ts";
import { readMoment, readPublished } from "../read-date.ts";
import type { ReadFormat } from "./format.ts";

const URLS = ["url", "href", "link", "sourceUrl", "source_url", "originalArticleUrl", "uri"] as const;

/**
 * A list of saved pages in JSON: Karakeep and Hoarder (`bookmarks` with a `content`), linkding (`results` of its
 * interface), Omnivore (`labels`, `savedAt`), Pinboard (`href`, `description`, tags with spaces between), wallabag and
 * others that name things alike. Shapes as of 2026-11, from the programs' own sources.
 */
export const jsonList = {
  id: "json-list",
  recognises: ({ text }) => /^[[{]/.test(text) && new RegExp(`"(?:${URLS.join("|")})"\\s*:\\s*"https?:`).test(text),
  read(text) {
    const found: Found[] = [];
    const refused: RefusedRecord[] = [];
    listIn(parsedJson(text)).forEach((item, at) => {
      const each = isObject(item) ? foundIn(item) : null;
      if (each) found.push(each);
      else refused.push(withoutAddress(at + 1, isObject(item) ? textOf(item, "title") : ""));
    });
    return { found, refused };
  },
} as const satisfies ReadFormat;

/** The whole, or the longest list of objects among its members. */
function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  const lists = Object.values(value).filter((each) => Array.isArray(each) && each.some(isObject));
  return (
    lists
      .map((each): readonly unknown[] => (Array.isArray(each) ? each : []))
      .toSorted((one, two) => two.length - one.length)[0] ?? []
  );
}

function foundIn(item: JsonObject): Found | null {
  const content = isObject(item["content"]) ? item["content"] : {};
  const url = textOf(item, ...URLS) || textOf(content, ...URLS);
  if (!/^\s*https?:/i.test(url)) return null;
  const isPinboard = "href" in item && "extended" in item;
  const title = isPinboard ? textOf(item, "description") : textOf(item, "title") || textOf(content, "title");
  const note = textOf(item, "note", "notes");
  const author = textOf(item, "author") || textOf(content, "author");
  return {
    url,
    title,
    tags: isPinboard ? textOf(item, "tags").split(/\s+/).filter(Boolean) : namesOf(item, "tags", "tag_names", "labels"),
    savedAt: readMoment(
      textOf(item, "savedAt", "createdAt", "created_at", "date_added", "dateAdded", "created", "time", "time_added"),
    ),
    published: readPublished(
      textOf(item, "publishedAt", "published_at", "datePublished") || textOf(content, "datePublished"),
    ),
    description: isPinboard
      ? textOf(item, "extended")
      : textOf(item, "description", "excerpt", "summary") || textOf(content, "description"),
    creators: author === "" ? [] : [author],
    thumbnailUrl: textOf(item, "thumbnail", "cover", "image", "preview_picture") || textOf(content, "imageUrl") || null,
    language: textOf(item, "language") || null,
    ...(note !== "" && { notes: [{ text: note, atSeconds: null }] }),
  };
}
