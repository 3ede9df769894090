import { citationOf } from "../citing/citation.ts";
import type { Entry } from "../../lecture/entry.ts";
import { encoded } from "../encode.ts";
import type { WrittenFormat } from "./format.ts";

/** BibLaTeX's types for what Zotero calls a video recording, a podcast and a web page. */
const TYPES = { video: "video", audio: "audio", page: "online" } as const;

/** BibLaTeX, which BibTeX programs read as well: the year stands beside the date for them. */
export const bibtex = {
  id: "bibtex",
  extension: "bib",
  mediaType: "application/x-bibtex;charset=utf-8",
  parts: ["summaries", "notes"],
  write: (entries) => encoded(items(entries)),
  recognises: ({ text }) => /^(?:%.*\s*|@(?:comment|preamble|string)\b.*\s*)*@[a-z]+\s*\{/i.test(text),
  read: async (text) => (await import("./bib-items.ts")).readBibItems(text),
} as const satisfies WrittenFormat;

async function* items(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  for await (const entry of entries) {
    const { key, title, creators, published, url, accessed, abstract, language, tags, series, duration, notes } =
      citationOf(entry);
    const fields: readonly (readonly [string, string | null])[] = [
      ["title", latex(title)],
      // Braces keep a name whole: who is a person and who a channel is not known.
      ["author", creators.map((name) => `{${latex(name)}}`).join(" and ")],
      ["date", published],
      ["year", published && published.slice(0, 4)],
      ["url", verbatim(url)],
      ["urldate", accessed],
      ["series", series && latex(series)],
      ["langid", language],
      ["keywords", tags.map(latex).join(", ")],
      ["pagination", duration && "time"],
      ["pagetotal", duration],
      ["abstract", latex(abstract)],
      ["annotation", notes.map(latex).join("\n\n")],
    ];
    const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
    yield `@${TYPES[entry.lecture.kind]}{${key},\n${lines.join("")}}\n\n`;
  }
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

/**
 * Text as LaTeX sets it. Braces are named, since BibTeX counts also those behind a backslash; signs that would join to
 * a dash or a quote are kept apart.
 */
function latex(text: string): string {
  const signs = text.replace(/[\\{}~^$&%#_<>]/g, (sign) => LATEX[sign] ?? sign);
  return signs.replace(/(?<=-)-|(?<=')'|(?<=`)`|(?<=[?!])`|(?<=,),/g, "{}$&");
}

/** Addresses are taken as they stand; only braces would end the field. */
function verbatim(url: string): string {
  return url.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C");
}
