import type { Medium } from "./medium.ts";

/** What the signs are read from. */
export interface Subject {
  readonly page: Document;
  readonly url: URL;
  /** Structured data of the one piece of media that the page is about. */
  readonly node: unknown;
  readonly media: readonly Medium[];
  /** How many lectures the page holds: streams and versions of one count once. */
  readonly lectures: number;
  /** Letters of the page's titles. */
  readonly titles: readonly string[];
  /** Characters of running text before the first medium, and in all. */
  readonly textBefore: number;
  readonly text: number;
}

/** One thing on a page that speaks for or against its being a lecture. */
export interface Sign {
  readonly name: string;
  /** Positive speaks for one lecture as the page's subject. */
  readonly weight: number;
  /** When pages were last seen to show it. */
  readonly seen: string;
  readonly why: string;
  readonly isThere: (subject: Subject) => boolean;
}
