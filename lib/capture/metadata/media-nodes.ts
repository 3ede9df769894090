import { agreement } from "./agreement.ts";
import { at, listAt, textAt } from "./json-value.ts";
import { ldNodes } from "./json-ld.ts";
import { microdataNodes } from "./microdata.ts";
import { documentTitle, first, meta, textOf } from "./page.ts";
import { plainText } from "./plain-text.ts";
import { titlesAgree } from "./title.ts";

const VIDEO = new Set(["VideoObject", "Clip", "TVEpisode", "MusicVideoObject", "Episode"]);
const AUDIO = new Set(["AudioObject", "PodcastEpisode", "RadioEpisode", "MusicRecording"]);
const ARTICLE = /Article$|Posting$|^Report$/;
/** Where a node keeps the media that the page is about. A film's `trailer` or a show's `episode` list is something else. */
const HOLDERS = ["mainEntity", "video", "audio", "associatedMedia", "subjectOf", "workPerformed", "hasPart"];
const DEEPEST = 3;
const MOST = 200;

interface NodeOfPage {
  readonly node: unknown;
  /** Held by a node that is the page itself, not an article that merely shows a video. */
  readonly main: boolean;
}

/** The kind of media a node describes. */
export function mediaKind(node: unknown): "video" | "audio" | null {
  const types = typesOf(node);
  if (types.some((type) => AUDIO.has(type))) return "audio";
  return types.some((type) => VIDEO.has(type)) ? "video" : null;
}

/** The structured data of the one lecture that the page is about; null where it has none, or several and none stands out. */
export function mediaNode(page: Document, url: URL): unknown {
  const roots = [...ldNodes(page), ...microdataNodes(page)].slice(0, MOST);
  const isArticle = roots.some(isArticleNode) || /^article$/i.test(meta(page, "og:type"));
  const candidates = roots.flatMap((node) => candidatesIn(node, DEEPEST)).filter(({ node }) => !isOther(node, url));
  const byTitle = candidates.find(({ node }) => hasTitleOf(page, node));
  if (byTitle) return byTitle.node;
  // Where the address fits several, as that of a course does, they are its parts.
  const [byAddress, second] = candidates.filter(({ node }) => !isArticle && isThis(node, url));
  if (byAddress && !second) return byAddress.node;
  const main = candidates.filter((candidate) => candidate.main && !isArticle);
  return main.length === 1 ? main[0]?.node : null;
}

/** The structured data of the page itself, an article or a plain page: it has the date, the author and the description of what it shows. */
export function pageNode(page: Document, url: URL): unknown {
  const nodes = [...ldNodes(page), ...microdataNodes(page)]
    .slice(0, MOST)
    .filter((node) => isArticleNode(node) || isPageNode(node));
  const fitting = nodes.filter((node) => isThis(node, url) || (!isOther(node, url) && hasTitleOf(page, node)));
  return fitting.find(isArticleNode) ?? fitting[0] ?? null;
}

/** Does the page call itself an article? Then a video on it may be only an illustration. */
export function isArticlePage(page: Document): boolean {
  return /^article$/i.test(meta(page, "og:type")) || ldNodes(page).some(isArticleNode);
}

/** Types of everything that the page's structured data describes at its top. */
export function pageTypes(page: Document): readonly string[] {
  return [...ldNodes(page), ...microdataNodes(page)].slice(0, MOST).flatMap(typesOf);
}

function hasTitleOf(page: Document, node: unknown): boolean {
  const titles = [meta(page, "og:title", "twitter:title"), documentTitle(page), textOf(first(page, "h1"))];
  return titles.some((title) => titlesAgree(nameOf(node), title));
}

function isPageNode(node: unknown): boolean {
  return typesOf(node).some((type) => /^(Item|About)?Page$|WebPage$|^LearningResource$/.test(type));
}

function isArticleNode(node: unknown): boolean {
  return typesOf(node).some((type) => ARTICLE.test(type));
}

function candidatesIn(node: unknown, depth: number, main = false): NodeOfPage[] {
  if (mediaKind(node) !== null) return [{ node, main }];
  if (depth === 0) return [];
  const holds = !isArticleNode(node);
  return HOLDERS.flatMap((holder) =>
    listAt(node, holder)
      .slice(0, MOST)
      .flatMap((inner) => candidatesIn(inner, depth - 1, holds && holder !== "hasPart")),
  );
}

/** The schema.org types of a node, without their address. */
export function typesOf(node: unknown): string[] {
  const types = listAt(node, "@type").filter((type) => typeof type === "string");
  return types.map((type) => type.replace(/^.*[/:]/, ""));
}

function nameOf(node: unknown): string {
  return plainText(textAt(node, "name") || textAt(node, "headline"));
}

/** The addresses that a node gives itself and its page. */
export function addressesOf(node: unknown): string[] {
  const page = at(node, "mainEntityOfPage");
  return [textAt(node, "url"), textAt(node, "@id"), typeof page === "string" ? page : textAt(page, "@id")].filter(
    Boolean,
  );
}

function isThis(node: unknown, url: URL): boolean {
  return addressesOf(node).some((address) => agreement(address, url) === "same");
}

function isOther(node: unknown, url: URL): boolean {
  return !isThis(node, url) && addressesOf(node).some((address) => agreement(address, url) === "other");
}
