import { citedKind } from "../citing/cited-kind.ts";
import { turnedName } from "../citing/creator-name.ts";
import { type Findings, type Found, withoutAddress } from "../found.ts";
import type { RefusedRecord } from "../import-record.ts";
import { readClock } from "../read-clock.ts";
import { readMoment, readPublished } from "../read-date.ts";

const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/** RIS, with tags as Zotero, EndNote and Mendeley use them. */
export function readRisItems(text: string): Findings {
  const found: Found[] = [];
  const refused: RefusedRecord[] = [];
  itemsIn(text).forEach((item, at) => {
    const each = foundIn(item);
    if (each) found.push(each);
    else refused.push(withoutAddress(at + 1, first(item, "TI", "T1", "CT")));
  });
  return { found, refused };
}

type RisItem = ReadonlyMap<string, readonly string[]>;

/** `2023/11/14/22:13:20`, of which the last part may be missing or anything. */
function momentIn(text: string): string | null {
  const [year, month, day, ...more] = text.split("/");
  const date = [year, month, day].join("/");
  return readMoment(`${date} ${more.join("/").trim()}`) ?? readMoment(date);
}

function itemsIn(text: string): RisItem[] {
  const items: Map<string, string[]>[] = [];
  let last: string[] | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ""] = LINE.exec(line) ?? [];
    if (tag === "TY") items.push(new Map());
    const item = items.at(-1);
    if (tag === "ER") last = null;
    else if (tag !== undefined && item) {
      last = [...(item.get(tag) ?? []), value.trim()];
      item.set(tag, last);
    } else if (last && line.trim() !== "") last.push(`${last.pop() ?? ""}\n${line.trim()}`);
  }
  return items;
}

function first(item: RisItem, ...tags: readonly string[]): string {
  return tags.flatMap((tag) => item.get(tag) ?? []).find((value) => value !== "") ?? "";
}

function all(item: RisItem, ...tags: readonly string[]): string[] {
  return tags.flatMap((tag) => item.get(tag) ?? []).filter((value) => value !== "");
}

function foundIn(item: RisItem): Found | null {
  const url = all(item, "UR", "L2", "LK").find((each) => /^https?:/i.test(each));
  if (url === undefined) return null;
  const kind = citedKind(first(item, "TY"));
  const duration = readClock(first(item, "M1"));
  const series = first(item, "T2", "T3");
  return {
    url,
    title: first(item, "TI", "T1", "CT"),
    creators: all(item, "AU", "A1").map(turnedName),
    published: readPublished(first(item, "DA", "Y1").replace(/\/+$/, "")),
    savedAt: momentIn(first(item, "Y2")),
    description: first(item, "AB", "N2"),
    language: first(item, "LA") || null,
    tags: all(item, "KW")
      .flatMap((tags) => tags.split(/[;\n]/))
      .map((tag) => tag.trim())
      .filter(Boolean),
    ...(kind && { kind }),
    ...(duration !== null && kind && { durationSeconds: duration }),
    ...(series !== "" && kind && { series: { title: series } }),
    notes: all(item, "N1").map((text) => ({ text, atSeconds: null })),
  };
}
