import type { Entry } from "../../lecture/entry.ts";
import type { PartTable } from "../../lecture/records.ts";
import type { InterfaceLanguage } from "../../words/say.ts";

/** What every writer may go by. */
export interface WriteOptions {
  readonly now: Date;
  readonly language: InterfaceLanguage;
  /** The tag or the search that the entries come from. */
  readonly heading: { readonly kind: "tag" | "search"; readonly text: string } | null;
  /** The lecture's address at a second. */
  readonly linkAt: (url: string, seconds: number) => string;
  readonly markdown: MarkdownOptions;
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

/** One kind of file: what it is called, and how entries become one. */
export interface Format {
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  /** What of an entry it holds besides the lecture; other parts are not read. */
  readonly parts: readonly PartTable[];
  /** Holds a library as it is: Trash and deleted parts go along when all of it is written. */
  readonly isLossless?: boolean;
  /** A file of more bytes could not be read again: it is written as another format. */
  readonly above?: { readonly bytes: number; readonly instead: Format };
  write(entries: AsyncIterable<Entry>, options: WriteOptions): AsyncIterable<Uint8Array<ArrayBuffer>>;
}
