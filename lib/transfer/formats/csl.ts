import type { Entry } from "../../lecture/entry.ts";
import { citationOf } from "../citing/citation.ts";
import { CSL_TYPES, cslDate } from "../citing/csl-fields.ts";
import { encoded } from "../encode.ts";
import type { WrittenFormat } from "./format.ts";

/** CSL-JSON, for Pandoc and other citation programs: https://citationstyles.org */
export const csl = {
  id: "csl",
  extension: "json",
  mediaType: "application/vnd.citationstyles.csl+json",
  parts: ["summaries", "notes"],
  write: (entries) => encoded(items(entries)),
  recognises: ({ text }) =>
    text.startsWith("[") &&
    /"(?:issued|accessed)"\s*:\s*\{|"type"\s*:\s*"(?:motion_picture|broadcast|song|webpage|speech|article[\w-]*|book|chapter|post[\w-]*|report|thesis|paper-conference|interview)"/.test(
      text,
    ),
  read: async (text) => (await import("./csl-items.ts")).readCslItems(text),
} as const satisfies WrittenFormat;

async function* items(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const entry of entries) {
    yield separator + JSON.stringify(itemOf(entry));
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

function itemOf(entry: Entry): Record<string, unknown> {
  const { key, title, creators, published, url, accessed, abstract, language, tags, series, duration, notes } =
    citationOf(entry);
  const fields = {
    id: key,
    type: CSL_TYPES[entry.lecture.kind],
    title,
    author: creators.map((literal) => ({ literal })),
    issued: published && cslDate(published),
    accessed: cslDate(accessed),
    URL: url,
    abstract,
    language,
    keyword: tags.join(", "),
    "container-title": series,
    dimensions: duration,
    note: notes.join("\n"),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)),
  );
}
