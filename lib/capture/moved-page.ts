import { listAt, parseJson, textAt } from "./metadata/json-value.ts";
import { mainPlayer } from "./metadata/media-element.ts";
import { addressesOf } from "./metadata/media-nodes.ts";
import { all, documentTitle, first, inertDocument, meta } from "./metadata/page.ts";
import { isStale } from "./metadata/page-reading.ts";
import { titlesAgree } from "./metadata/title.ts";
import { hasMovedOn, namesOnlyThis } from "./moved-on.ts";
import type { Absence, SiteReading } from "./site.ts";

type PageReader = (page: Document, url: URL) => SiteReading | Absence;

const LARGEST_SCRIPT = 3_000_000;
/** Where a node of structured data holds others that are of the same page. */
const HOLDERS = ["@graph", "mainEntity", "video", "audio", "associatedMedia"];
const DEEPEST = 3;

/**
 * Reads a page that has moved on by itself. What names this address counts at once. Else the page's title is believed,
 * and metadata that agrees with it, once all this has stayed the same for a while: it is marked as unproven.
 */
export function readMovedPage(page: Document, url: URL, read: PageReader): SiteReading | Absence {
  const proven = read(provenPart(page, url), url);
  const whole = read(page, url);
  if (typeof proven !== "string" && proven.title) return { ...proven, ...certaintyOf(whole) };
  const kind = kindOf(page, whole);
  if (!kind) return isStale(page, url) ? "not-ready" : "no-media";
  const title = documentTitle(page);
  const agrees = (other: string) => titlesAgree(other, title);
  const shown = part(page, {
    head: agrees(meta(page, "og:title", "twitter:title")),
    script: (nodes) => nodes.some((node) => agrees(textAt(node, "name") || textAt(node, "headline"))),
    title: true,
  });
  const titled = read(shown, url);
  const reading = typeof titled === "string" ? { title: documentTitle(shown) } : titled;
  return { ...reading, kind, ...certaintyOf(whole), unproven: true };
}

function kindOf(page: Document, whole: SiteReading | Absence): SiteReading["kind"] | null {
  if (typeof whole !== "string" && whole.plays !== false) return whole.kind;
  const player = mainPlayer(page);
  return player && (player.localName === "audio" ? "audio" : "video");
}

/** How surely there is a lecture is told by all that the page shows, whichever lecture that is. */
function certaintyOf(whole: SiteReading | Absence): Pick<SiteReading, "certainty" | "plays"> {
  if (typeof whole === "string") return { certainty: "possible" };
  const { certainty, plays } = whole;
  return { certainty, plays };
}

/** The metadata that is sure to be of this address; all of the page where it has not moved on. */
export function provenPart(page: Document, url: URL): Document {
  if (!hasMovedOn(page, url)) return page;
  const named = [meta(page, "og:url"), first(page, "link[rel=canonical]")?.getAttribute("href") ?? ""];
  const isThis = (address: string) => address !== "" && namesOnlyThis(page, address, url);
  return part(page, {
    head: named.some(isThis) && named.every((address) => address === "" || isThis(address)),
    script: (nodes) => nodes.some((node) => addressesOf(node).some(isThis)),
    title: false,
  });
}

interface HeldBack {
  readonly head: boolean;
  readonly script: (nodes: readonly unknown[]) => boolean;
  readonly title: boolean;
}

/** A small document of its own with what is kept of the page's metadata. */
function part(page: Document, { head, script, title }: HeldBack): Document {
  const small = inertDocument(page);
  small.documentElement.lang = first(page, "html")?.getAttribute("lang") ?? "";
  const scripts = all(page, "script[type='application/ld+json']").filter(({ textContent }) =>
    script(nodesOf(textContent ?? "")),
  );
  const kept = [...(head ? all(page, "meta, link[rel=canonical]") : []), ...scripts];
  small.head.append(...kept.map((element) => small.importNode(element, true)));
  if (title) small.title = documentTitle(page);
  return small;
}

function nodesOf(text: string): unknown[] {
  if (text.length > LARGEST_SCRIPT) return [];
  return listAt(parseJson(text)).flatMap((node) => withInner(node, DEEPEST));
}

function withInner(node: unknown, depth: number): unknown[] {
  if (depth === 0) return [node];
  return [node, ...HOLDERS.flatMap((holder) => listAt(node, holder).flatMap((inner) => withInner(inner, depth - 1)))];
}
