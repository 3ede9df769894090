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
}

/** One kind of file: what it is called, and how entries become one. */
export interface Format {
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  /** What of an entry it holds besides the lecture; other parts are not read. */
  readonly parts: readonly PartTable[];
  /** Holds a library as it is: Trash and deleted parts go along when all of it is written. */
  readonly isLossless?: true;
  write(entries: AsyncIterable<Entry>, options: WriteOptions): AsyncIterable<Uint8Array<ArrayBuffer>>;
}
