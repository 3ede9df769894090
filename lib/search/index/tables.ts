import type { Table } from "dexie";
import type {
  DocValuePage,
  HeadPage,
  IdPage,
  NumberedDocument,
  RecencyPage,
  MemtableDocument,
  SearchState,
  SegmentBlock,
  SegmentWords,
  WaitingDocument,
} from "./index-state.ts";

/** The index's tables, as the one writer of the library has them; all calls are made inside its transactions. */
export interface SearchTables {
  readonly searchState: Table<SearchState, string>;
  readonly searchDocuments: Table<NumberedDocument, number>;
  readonly searchBlocks: Table<SegmentBlock, [number, string]>;
  readonly searchColumns: Table<DocValuePage | IdPage | RecencyPage | HeadPage, [string, number]>;
  readonly searchWords: Table<SegmentWords, [number, number]>;
  readonly searchRecent: Table<MemtableDocument, [string, number]>;
  readonly searchWaiting: Table<WaitingDocument, [string, number]>;
}
