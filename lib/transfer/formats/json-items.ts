import { type Findings, type Found, withoutAddress } from "../found.ts";
import { isObject, type JsonObject, namesOf, textOf } from "../json-values.ts";
import { parsedJson, type RefusedRecord } from "../import-record.ts";
import { foundInItem, itemAddress } from "./json-item.ts";

/** Members of a folder that hold what lies in it. */
const INSIDE = ["children", "links", "bookmarks", "items", "collections", "folders", "raindrops"];
/** Lists of addresses that nobody saved to read or see. */
const ASIDE = /^authors$|rss|feed|subscription|webhook|highlight|annotation|pinned|^_links$/i;

interface JsonPlace {
  readonly value: unknown;
  readonly folders: readonly string[];
  /** Null for what stands in no list. */
  readonly siblings: "items" | "others" | null;
}

/**
 * Saved pages in JSON: a list, or lists in folders. Karakeep and Hoarder (`bookmarks` with a `content`, beside `lists`),
 * linkding (`results` of its interface), Linkwarden (`collections` with `links`), Omnivore (`labels`, `savedAt`), Pinboard
 * (`href`, `description`, tags with spaces between), wallabag, Firefox's backup and Chrome's own file (`children`), and
 * others that name things alike. Shapes as of 2026-11, from the programs' own sources.
 */
export function readJsonItems(text: string): Findings {
  const found: Found[] = [];
  const refused: RefusedRecord[] = [];
  const root = parsedJson(text);
  const lists = listNames(root);
  let number = 0;
  const open: JsonPlace[] = [{ value: root, folders: [], siblings: null }];
  for (let place = open.pop(); place; place = open.pop()) {
    const inside = within(place);
    for (const each of inside.toReversed()) open.push(each);
    if (inside.length > 0 || !isItem(place)) continue;
    number++;
    const item = isObject(place.value) ? foundInItem(place.value) : null;
    if (item && isObject(place.value)) {
      const inLists = namesOf(place.value, "lists").flatMap((id) => lists.get(id) ?? []);
      found.push({ ...item, folders: [...place.folders, ...inLists] });
    } else refused.push(withoutAddress(number, isObject(place.value) ? textOf(place.value, "title", "name") : ""));
  }
  return { found, refused };
}

/** What lies in a list or a folder; of what stands in no list, all its lists. */
function within({ value, folders, siblings }: JsonPlace): JsonPlace[] {
  if (Array.isArray(value)) {
    const areItems = value.some((each) => isObject(each) && itemAddress(each) !== "");
    return value.map((each: unknown) => ({ value: each, folders, siblings: areItems ? "items" : "others" }));
  }
  if (!isObject(value)) return [];
  if (siblings === null) {
    const lists = Object.entries(value).filter(([name, each]) => !ASIDE.test(name) && holdsObjects(each));
    return lists.map(([, each]) => ({ value: each, folders, siblings: null }));
  }
  if (itemAddress(value) !== "") return [];
  const lists = INSIDE.map((name) => value[name]).filter(Array.isArray);
  // The browser's own places are no folders of the person's.
  const name = "root" in value ? "" : textOf(value, "name", "title").trim();
  const deeper = name === "" ? folders : [...folders, name];
  return lists.map((each) => ({ value: each, folders: deeper, siblings: null }));
}

function holdsObjects(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isObject) : isObject(value);
}

/** Not a line between bookmarks, nor an empty folder; a list without any address is one of something else. */
function isItem({ value, siblings }: JsonPlace): boolean {
  if (siblings !== "items") return false;
  return !isObject(value) || (!/separator/.test(textOf(value, "type")) && !INSIDE.some((name) => name in value));
}

/** Karakeep's lists, by the id that its bookmarks name them by. */
function listNames(root: unknown): ReadonlyMap<string, string> {
  const lists: readonly unknown[] = isObject(root) && Array.isArray(root["lists"]) ? root["lists"] : [];
  return new Map(lists.filter(isObject).map((list: JsonObject) => [textOf(list, "id"), textOf(list, "name")]));
}
