import type { Entry } from "../../lecture/entry.ts";
import { sayDuration } from "../../words/duration.ts";
import { bibtex } from "../formats/bibtex.ts";
import { csl } from "../formats/csl.ts";
import { ris } from "../formats/ris.ts";
import { markdownLink, plainMarkdown } from "../safe-markdown.ts";
import type { Cited } from "./cited-item.ts";
import { CITATION_STYLES, type CitationStyle, formatReference, type Reference } from "./format-reference.ts";

/** What other programs read. */
const RECORDS = { bibtex, ris, csl };

export const CITATION_FORMATS = [...CITATION_STYLES, "bibtex", "ris", "csl", "markdown", "link"] as const;

export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The styles have names of people in parts, and a form for the text itself. */
export function isStyle(format: CitationFormat): format is CitationStyle {
  return CITATION_STYLES.some((style) => style === format);
}

/** A lecture, or a moment of it, as this format has it. */
export async function referTo(format: CitationFormat, cited: Cited): Promise<Partial<Reference> & { text: string }> {
  if (isStyle(format)) return formatReference(format, cited);
  if (format === "link") return { text: cited.address };
  if (format === "markdown") return { text: asMarkdown(cited) };
  return { text: await recordOf(format, cited) };
}

function asMarkdown({ lecture, atSeconds, address }: Cited): string {
  const moment = atSeconds === null ? "" : `, ${sayDuration(Math.floor(atSeconds))}`;
  return markdownLink(plainMarkdown(lecture.title + moment), address);
}

async function recordOf(format: keyof typeof RECORDS, { lecture, address }: Cited): Promise<string> {
  const entry: Entry = {
    lecture: { ...lecture, url: address },
    summaries: [],
    transcripts: [],
    notes: [],
    picture: null,
    stills: [],
  };
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of RECORDS[format].write(only(entry))) text += decoder.decode(bytes, { stream: true });
  return text.trim();
}

async function* only(entry: Entry): AsyncGenerator<Entry> {
  yield entry;
}
