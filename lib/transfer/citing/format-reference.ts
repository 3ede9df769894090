import CSL from "citeproc";
import { type Cited, citedItem, CLOSE, OPEN } from "./cited-item.ts";
import { localeXml } from "./locales.ts";
import apa from "./styles/apa.csl?raw";
import chicago from "./styles/chicago.csl?raw";
import gbt7714 from "./styles/gbt7714.csl?raw";
import mla from "./styles/mla.csl?raw";

export const CITATION_STYLES = ["apa", "mla", "chicago", "gbt7714"] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

const XML: Readonly<Record<CitationStyle, string>> = { apa, mla, chicago, gbt7714 };

export interface Reference {
  /** As it stands in the list of references. */
  readonly text: string;
  /** The same with its italics, for programs that take them. Every sign of the lecture's own text is escaped. */
  readonly html: string;
  /** As it is cited in the text or in a note, with the moment. */
  readonly inText: string;
}

/** A lecture as a style of references has it. */
export function formatReference(style: CitationStyle, cited: Cited): Reference {
  const item = itemFor(style, cited);
  const system = { retrieveLocale: localeXml, retrieveItem: () => item };
  const engine = new CSL.Engine(system, XML[style], languageOf(style, cited), true);
  engine.updateItems([item.id]);
  const html = listed(engine, "html").replaceAll(OPEN, "&lt;").replaceAll(CLOSE, "&gt;");
  const text = asWritten(listed(engine, "text"));
  return { text, html, inText: asWritten(engine.makeCitationCluster([item])) };
}

function itemFor(style: CitationStyle, cited: Cited) {
  const item = citedItem(cited);
  // MLA names a channel as the one who uploaded a video, and begins with the title then.
  if (style === "mla" && !cited.arePeople && cited.lecture.kind === "video")
    return { ...item, author: [], authority: cited.lecture.creators.join(", ") };
  // The Chinese standard writes the family names of people in capitals, the names of bodies as they are.
  if (style === "gbt7714")
    return { ...item, author: item.author.map((name) => ("family" in name ? inCapitals(name) : name)) };
  return item;
}

function inCapitals(name: { readonly family: string; readonly given: string }) {
  return { ...name, family: name.family.toUpperCase() };
}

/** The Chinese standard abridges the names of a Chinese work in Chinese, those of others in English. */
function languageOf(style: CitationStyle, { lecture }: Cited): string {
  return style === "gbt7714" && /\p{Script=Han}/u.test(lecture.title + lecture.creators.join("")) ? "zh-CN" : "en-US";
}

function listed(engine: InstanceType<typeof CSL.Engine>, format: "text" | "html"): string {
  engine.setOutputFormat(format);
  const made = engine.makeBibliography();
  return made ? made[1].join("").trim() : "";
}

function asWritten(text: string): string {
  return text.replaceAll(OPEN, "<").replaceAll(CLOSE, ">");
}
