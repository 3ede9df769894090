import type { ColumnChoice, ColumnMap } from "../found.ts";
import type { TagCellWriter } from "../tag-cell.ts";
import { foldedName, namesOfField } from "./column-names.ts";
import { COLUMNS } from "./csv-columns.ts";
import { guessedColumns } from "./guess-columns.ts";

const MORE = {
  kind: ["kind", "item type"],
  creators: ["creators", "author", "authors", "channel", "作者"],
  published: ["published", "publication date"],
  duration: ["duration", "running time", "length", "时长"],
  language: ["language"],
  series: ["series", "series title"],
  summary: ["summary", "摘要"],
  marked: ["highlights", "selection"],
  cover: ["cover", "thumbnail"],
} as const;

export interface TableColumns extends ColumnChoice {
  readonly more: { readonly [F in keyof typeof MORE]: number | null };
  readonly by: TagCellWriter;
}

/** What the columns of a table hold, by their names; by their cells where no name says it. */
export function columnsOf(names: readonly string[], rows: readonly (readonly string[])[]): TableColumns {
  const folded = names.map(foldedName);
  const placeOf = (known: readonly string[]) => {
    const at = known.map((name) => folded.indexOf(name)).find((place) => place >= 0);
    return at ?? null;
  };
  const isZotero = folded.includes("item type") && folded.includes("manual tags");
  const named: ColumnMap = {
    url: placeOf(namesOfField("url")),
    title: placeOf(namesOfField("title")),
    tags: placeOf(namesOfField("tags")),
    savedAt: placeOf(isZotero ? ["date added"] : namesOfField("savedAt")),
    note: placeOf(namesOfField("note")),
    description: placeOf(namesOfField("description")),
    folder: placeOf(namesOfField("folder")),
  };
  const more = {
    kind: placeOf(MORE.kind),
    creators: placeOf(MORE.creators),
    published: isZotero ? placeOf(["date"]) : placeOf(MORE.published),
    duration: placeOf(MORE.duration),
    language: placeOf(MORE.language),
    series: placeOf(MORE.series),
    summary: placeOf(MORE.summary),
    marked: placeOf(MORE.marked),
    cover: placeOf(MORE.cover),
  };
  const told = new Set(Object.values(more));
  const isOwn = COLUMNS.every((column, at) => names[at] === column);
  const by = isOwn ? "own" : isZotero ? "zotero" : "other";
  return { names, chosen: guessedColumns(named, (column) => told.has(column), rows), more, by };
}
