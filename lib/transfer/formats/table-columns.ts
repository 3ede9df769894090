import type { ColumnChoice, ColumnMap } from "../found.ts";

/** Names of columns, folded: Raindrop, Pocket, Instapaper, Readwise Reader, Zotero (2026-11), our own, and what people write. */
const NAMES: Readonly<Record<keyof ColumnMap, readonly string[]>> = {
  url: [
    "url",
    "link",
    "href",
    "address",
    "web address",
    "uri",
    "source",
    "resolved_url",
    "given_url",
    "链接",
    "网址",
    "地址",
  ],
  title: ["title", "name", "resolved_title", "标题", "题名", "名称"],
  tags: ["tags", "tag", "document tags", "manual tags", "labels", "keywords", "标签", "关键词"],
  savedAt: [
    "created",
    "time_added",
    "timestamp",
    "saved date",
    "date added",
    "added",
    "created_at",
    "saved",
    "saved at",
    "date",
    "添加时间",
    "保存时间",
    "收藏时间",
    "日期",
  ],
  note: ["note", "notes", "comment", "笔记", "备注"],
  description: ["excerpt", "description", "abstract note", "abstract", "summary text", "简介", "摘要说明"],
  folder: ["folder", "collection", "文件夹", "收藏夹"],
};

const MORE = {
  kind: ["kind", "item type"],
  creators: ["creators", "author", "authors", "channel", "作者"],
  published: ["published", "publication date"],
  duration: ["duration", "running time", "length", "时长"],
  language: ["language"],
  series: ["series", "series title"],
  summary: ["summary", "摘要"],
  cover: ["cover", "thumbnail"],
} as const;

export interface TableColumns extends ColumnChoice {
  readonly more: { readonly [F in keyof typeof MORE]: number | null };
  readonly isZotero: boolean;
}

/** What the columns of a table hold, by their names; the address by its cells where no name says it. */
export function columnsOf(names: readonly string[], rows: readonly (readonly string[])[]): TableColumns {
  const folded = names.map((name) => name.trim().toLowerCase());
  const placeOf = (known: readonly string[]) => {
    const at = known.map((name) => folded.indexOf(name)).find((place) => place >= 0);
    return at ?? null;
  };
  const isZotero = folded.includes("item type") && folded.includes("manual tags");
  const chosen: Record<keyof ColumnMap, number | null> = {
    url: placeOf(NAMES.url) ?? columnOfAddresses(names, rows),
    title: placeOf(NAMES.title),
    tags: placeOf(NAMES.tags),
    savedAt: isZotero ? placeOf(["date added"]) : placeOf(NAMES.savedAt),
    note: placeOf(NAMES.note),
    description: placeOf(NAMES.description),
    folder: placeOf(NAMES.folder),
  };
  const more = {
    kind: placeOf(MORE.kind),
    creators: placeOf(MORE.creators),
    published: isZotero ? placeOf(["date"]) : placeOf(MORE.published),
    duration: placeOf(MORE.duration),
    language: placeOf(MORE.language),
    series: placeOf(MORE.series),
    summary: placeOf(MORE.summary),
    cover: placeOf(MORE.cover),
  };
  return { names, chosen, more, isZotero };
}

function columnOfAddresses(names: readonly string[], rows: readonly (readonly string[])[]): number | null {
  const share = (at: number) =>
    rows.filter((row) => /^\s*https?:\/\//i.test(row[at] ?? "")).length / (rows.length || 1);
  const at = names.findIndex((_, place) => share(place) > 0.5);
  return at < 0 ? null : at;
}
