import type { Entry } from "../../lecture/entry.ts";
import type { LibrarySettings } from "../../lecture/library-settings.ts";
import type { PartTable } from "../../lecture/records.ts";
import type { InterfaceLanguage } from "../../words/interface-language.ts";
import type { ColumnMap, Findings } from "../found.ts";
import type { FileHead } from "../read-text.ts";

/** What every writer may go by. */
export interface WriteOptions {
  readonly now: Date;
  readonly language: InterfaceLanguage;
  /** The tag or the search that the entries come from. */
  readonly heading: { readonly kind: "tag" | "search"; readonly text: string } | null;
  /** The lecture's address at a second. */
  readonly linkAt: (url: string, seconds: number) => string;
  /** A web page goes by its `versions` and `notes` too. */
  readonly markdown: MarkdownOptions;
  /** Of the person, where all of a library is written without loss. */
  readonly settings?: LibrarySettings;
}

/** What a Markdown note holds, and what it is called. */
export interface MarkdownOptions {
  readonly transcripts: boolean;
  readonly notes: boolean;
  /** All versions of the summary, and not only the one that is shown. */
  readonly versions: boolean;
  /** With `{title}` and other parts in it. */
  readonly name: string;
}

export const DEFAULT_MARKDOWN: MarkdownOptions = { transcripts: true, notes: true, versions: true, name: "{title}" };

interface FormatIdentity {
  readonly id: string;
}

/** How entries become a file. */
interface FormatWriting {
  readonly extension: string;
  readonly mediaType: string;
  /** What of an entry it holds besides the lecture; other parts are not read. */
  readonly parts: readonly PartTable[];
  /** Holds a library as it is: Trash and deleted parts go along when all of it is written. */
  readonly isLossless?: boolean;
  /** A file of more bytes could not be read again: it is written as another format. */
  readonly above?: { readonly bytes: number; readonly instead: WrittenFormat };
  /** Whether an entry has nothing that such a file holds, and so is not in it. No entry is left out where it is absent. */
  leavesOut?(entry: Entry): boolean;
  write(entries: AsyncIterable<Entry>, options: WriteOptions): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** How a file becomes entries, whichever program wrote it; what needs a large library is imported when it is read. */
interface FormatReading {
  /** Goes by the content; the name is only asked where contents are alike. */
  recognises(head: FileHead): boolean;
  /** Whether it begins as what Lectern writes: then no text in it makes it another kind of file. */
  isOurs?(head: FileHead): boolean;
  /** Fits so much that every other format is asked before. */
  readonly isLastResort?: true;
  read(text: string, options: FileReadOptions): Findings | Promise<Findings>;
}

export interface FileReadOptions {
  readonly name: string;
  /** Which column of a table is what, where a person has said so. */
  readonly columns?: ColumnMap;
}

/** One that entries can be written as. */
export interface WrittenFormat extends FormatIdentity, FormatWriting, Partial<FormatReading> {}

/** One that files can be read in. */
export interface ReadFormat extends FormatIdentity, FormatReading, Partial<FormatWriting> {}

/** One kind of file: what it is called, how entries become one, and how one becomes entries. */
export type TransferFormat = WrittenFormat | ReadFormat;
