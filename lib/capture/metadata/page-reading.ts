import { withoutEllipsis } from "./ellipsis.ts";
import type { Published } from "../../lecture/lecture.ts";
import { isLabel, type Label } from "../fields/labels.ts";
import { folded } from "./folded.ts";
import type { Reading } from "../site.ts";
import { agreement } from "./agreement.ts";
import { publishedAt, publishedFrom } from "./date.ts";
import { durationSeconds } from "./duration.ts";
import { keywordsFrom } from "./keywords.ts";
import { isName } from "./names.ts";
import { attribute, documentTitle, meta, metas } from "./page.ts";
import { plainText } from "./plain-text.ts";
import { properTitle, titleOfDocument } from "./title.ts";

/** What the page's head says of the page: Open Graph, Twitter and Dublin Core, where they belong to this address. */
export function readPage(page: Document, url: URL): Reading {
  if (isStale(page, url)) return { title: titleOfDocument(page, url) };
  const social = plainText(meta(page, "og:title", "twitter:title", "dc.title", "dcterms.title"));
  return {
    title: properTitle(social, page, url) || titleOfDocument(page, url),
    creators: creatorsOf(page),
    published: publishedOf(page),
    description: plainText(
      longest(
        meta(page, "og:description"),
        meta(page, "twitter:description"),
        meta(page, "description", "dc.description", "dcterms.description", "dcterms.abstract"),
      ),
    ),
    durationSeconds: durationSeconds(
      meta(page, "og:video:duration", "video:duration", "music:duration", "og:audio:duration") ||
        labelled(page, "duration"),
    ),
    thumbnailUrl: meta(page, "og:image:secure_url", "og:image", "twitter:image", "twitter:image:src"),
    language: meta(page, "dc.language", "dcterms.language") || null,
    keywords: keywordsOf(page),
  };
}

/** Does the head speak of another page of this host, shown before this one? */
export function isStale(page: Document, url: URL): boolean {
  const named = new Set(
    [meta(page, "og:url"), attribute(page, "link[rel=canonical]", "href")].map((each) => agreement(each, url)),
  );
  return named.has("other") && !named.has("same");
}

/** A whole description rather than its cut beginning. */
function longest(...texts: readonly string[]): string {
  const [chosen = "", ...rest] = texts.filter(Boolean);
  const begin = withoutEllipsis(chosen);
  return rest.find((text) => text.length > chosen.length && text.startsWith(begin)) ?? chosen;
}

function creatorsOf(page: Document): string[] {
  for (const name of [
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "author",
    "article:author",
    "music:creator",
  ]) {
    const names = metas(page, name).map(plainText).map(inOrder).filter(isName);
    if (names.length > 0) return names;
  }
  return [labelled(page, "by")].filter(isName);
}

/** Catalogues write `Berg, Ada`. */
function inOrder(name: string): string {
  return name.replace(/^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.' ’-]{0,40})$/u, "$2 $1");
}

/** What a card for Twitter says under a label (its own two pairs, as blogs and shops fill them). */
function labelled(page: Document, label: Label): string {
  const number = ["1", "2", "3"].find((each) => isLabel(meta(page, `twitter:label${each}`), label));
  return number ? plainText(meta(page, `twitter:data${number}`)) : "";
}

function publishedOf(page: Document): Published | null {
  const names = [
    "og:video:release_date",
    "video:release_date",
    "music:release_date",
    "article:published_time",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "citation_publication_date",
    "og:article:published_time",
    "publish-date",
    "publish_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "date",
  ];
  for (const name of names) {
    const text = meta(page, name);
    const published = /^\d{9,13}$/.test(text) ? publishedAt(Number(text)) : publishedFrom(text);
    if (published) return published;
  }
  return publishedFrom(attribute(page, "meta[itemprop=uploadDate], meta[itemprop=datePublished]", "content"));
}

/** The tags of this page; the `keywords` of many sites are the same on every page, so those must fit the text. */
function keywordsOf(page: Document): string[] {
  for (const name of ["og:video:tag", "video:tag", "article:tag", "dc.subject", "dcterms.subject"]) {
    const tags = metas(page, name);
    if (tags.length > 0) return keywordsFrom(tags.length === 1 ? (tags[0] ?? "") : tags);
  }
  const words = keywordsFrom(plainText(meta(page, "keywords")));
  const text = spaced(
    [meta(page, "og:title") || documentTitle(page), meta(page, "description", "og:description")].join(" "),
  );
  const site = spaced(meta(page, "og:site_name", "application-name"));
  const fitting = words.filter((word) => text.includes(spaced(word)) && spaced(word) !== site);
  return fitting.length * 2 >= words.length ? words : [];
}

/** The words of a text between spaces, so that `art` is not found in `party`; Chinese has no spaces to look for. */
export function spaced(text: string): string {
  const words = folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return /\p{Script=Han}/u.test(words) ? words : ` ${words} `;
}
