import type { Entry } from "../../lecture/entry.ts";
import { citationOf } from "../citing/citation.ts";
import { encoded } from "../encode.ts";
import type { WrittenFormat } from "./format.ts";

/** As Zotero writes a video recording, a podcast and a web page. */
const TYPES = { video: "VIDEO", audio: "SOUND", page: "ELEC" } as const;

/** RIS, for EndNote, Mendeley, Zotero and most databases. */
export const ris = {
  id: "ris",
  extension: "ris",
  mediaType: "application/x-research-info-systems;charset=utf-8",
  parts: ["summaries", "notes"],
  write: (entries) => encoded(items(entries)),
  recognises: ({ text }) => /^TY {1,2}- /m.test(text),
  isOurs: ({ text }) => /^TY {2}- /.test(text),
  read: async (text) => (await import("./ris-items.ts")).readRisItems(text),
} as const satisfies WrittenFormat;

async function* items(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  for await (const entry of entries) {
    const { key, title, creators, published, url, accessed, abstract, language, tags, series, duration, notes } =
      citationOf(entry);
    const day = (iso: string) => iso.replaceAll("-", "/");
    const tagged: readonly (readonly [string, string | null])[] = [
      ["TY", TYPES[entry.lecture.kind]],
      ["ID", key],
      ["TI", title],
      ...creators.map((name) => ["AU", name] as const),
      ["PY", published && published.slice(0, 4)],
      ["DA", published && day(published)],
      ["T2", series],
      ["UR", url],
      ["Y2", day(accessed)],
      ["LA", language],
      ["M1", duration],
      ["AB", abstract],
      ...tags.map((tag) => ["KW", tag] as const),
      ...notes.map((note) => ["N1", note] as const),
    ];
    const lines = tagged.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value ?? "")}\r\n`);
    yield `${lines.join("")}ER  - \r\n\r\n`;
  }
}

/** A line of its own could pass for another field. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
