import type { LectureFacts } from "../lecture/lecture.ts";
import type { RefusedRecord } from "./import-record.ts";

/** What a file of another program says of one lecture; often no more than its address. */
export interface Found extends Partial<
  Pick<
    LectureFacts,
    | "kind"
    | "title"
    | "creators"
    | "published"
    | "description"
    | "durationSeconds"
    | "language"
    | "series"
    | "thumbnailUrl"
  >
> {
  readonly url: string;
  readonly tags?: readonly string[];
  /** Names of the folders that it lies in, the outermost first. */
  readonly folders?: readonly string[];
  /** ISO 8601; when the other program was given it. */
  readonly savedAt?: string | null;
  readonly summary?: string;
  readonly notes?: readonly { readonly text: string; readonly atSeconds: number | null }[];
}

/** Everything that a file holds, in its order. */
export interface Findings {
  readonly found: readonly Found[];
  /** Rows and items that name no lecture. */
  readonly refused: readonly RefusedRecord[];
  /** Of a table: its columns, and what each is taken for. */
  readonly columns?: ColumnChoice;
  /** More than anybody wants to keep: what was watched, of which only some channels may be lectures. */
  readonly isHistory?: true;
}

/** Which column of a table holds what: places from 0, null where none does. */
export interface ColumnChoice {
  readonly names: readonly string[];
  readonly chosen: ColumnMap;
}

export const FIELDS = ["url", "title", "tags", "savedAt", "note", "description", "folder"] as const;

export type ColumnMap = Readonly<Record<(typeof FIELDS)[number], number | null>>;

/** A row or an item that cannot become an entry. */
export function withoutAddress(number: number, title: string): RefusedRecord {
  const misfit = { field: "url", expected: "an http or https address", got: "something else" };
  return { table: "lectures", number, why: "no-address", misfit, ...(title !== "" && { title: title.slice(0, 200) }) };
}
