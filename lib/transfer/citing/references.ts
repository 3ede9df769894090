import type { Entry } from "../../lecture/entry.ts";
import { sayDuration } from "../../words/duration.ts";
import { bibtex } from "../formats/bibtex.ts";
import { csl } from "../formats/csl.ts";
import { ris } from "../formats/ris.ts";
import type { Cited } from "./cited-item.ts";
import { type CitationStyle, formatReference, type Reference } from "./format-reference.ts";

const STYLES = ["apa", "mla", "chicago", "gbt7714"] as const satisfies readonly CitationStyle[];

/** What other programs read. */
const RECORDS = { bibtex, ris, csl };

export type CitationFormat = CitationStyle | keyof typeof RECORDS | "markdown" | "link";

/** The styles have names of people in parts, and a form for the text itself. */
export function isStyle(format: CitationFormat): format is CitationStyle {
  return STYLES.some((style) => style === format);
}

/** A lecture, or a moment of it, as this format has it. */
export async function referTo(format: CitationFormat, cited: Cited): Promise<Partial<Reference> & { text: string }> {
  if (isStyle(format)) return formatReference(format, cited);
  if (format === "link") return { text: cited.address };
  if (format === "markdown") return { text: markdownLink(cited) };
  return { text: await recordOf(format, cited) };
}

function markdownLink({ lecture, atSeconds, address }: Cited): string {
  const moment = atSeconds === null ? "" : `, ${sayDuration(Math.floor(atSeconds))}`;
  const title = `${lecture.title}${moment}`.replace(/[\\[\]<>*_`]/g, "\\$&");
  return `[${title}](${address
    .replace(/[()\s]/g, encodeURIComponent)
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")})`;
}

async function recordOf(format: keyof typeof RECORDS, { lecture, address }: Cited): Promise<string> {
  const entry: Entry = {
    lecture: { ...lecture, url: address },
    summaries: [],
    transcripts: [],
    notes: [],
    picture: null,
  };
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of RECORDS[format].write(only(entry))) text += decoder.decode(bytes, { stream: true });
  return text.trim();
}

async function* only(entry: Entry): AsyncGenerator<Entry> {
  yield entry;
}
