import type { ColumnMap, Findings } from "../found.ts";
import type { FileHead } from "../read-text.ts";

/** How a file of another program is read; `archive` and `import-file` do the rest for all of them. */
export interface Reader {
  readonly id: string;
  /** Goes by the content; the name is only asked where contents are alike. */
  recognises(head: FileHead): boolean;
  read(text: string, options: ReaderOptions): Findings | Promise<Findings>;
}

export interface ReaderOptions {
  readonly name: string;
  /** Which column of a table is what, where a person has said so. */
  readonly columns?: ColumnMap;
}
