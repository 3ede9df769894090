import { publishedFrom } from "../../metadata/date.ts";
import { durationSeconds } from "../../metadata/duration.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { all, attribute, first, meta, textOf, visibleText } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { decoded } from "./item-address.ts";
import { languageOf } from "./playlist.ts";

const SUFFIX = /\s+: (?:[^:]+ : )?Internet Archive$/;

/** What the page of an item says in its lists of metadata (2014 to 2026), whatever the language of the interface. */
export function readDetails(page: Document): Reading {
  const text = first(page, "#descript, [itemprop=description]:not(meta)");
  const language = searched(page, "language")[0] ?? "";
  return {
    title: textOf(first(page, ".item-title [itemprop=name], .item-title, [itemprop=name]")) || headTitle(page),
    creators: searched(page, "creator"),
    published: publishedFrom(shown(page, "datePublished")) ?? publishedFrom(shown(page, "uploadDate")),
    description: text ? visibleText(text) : "",
    durationSeconds:
      durationSeconds(attribute(page, "meta[itemprop=duration]", "content")) ?? seconds(meta(page, "video:duration")),
    thumbnailUrl: meta(page, "og:image"),
    language: languageOf(language) || null,
    keywords: keywordsFrom(searched(page, "subject").flatMap((each) => each.split(";"))),
  };
}

function headTitle(page: Document): string {
  return (meta(page, "og:title", "twitter:title") || textOf(first(page, "head > title"))).replace(SUFFIX, "");
}

/** The values of a field, which are links to a search for them; those of reviews and of related items stand elsewhere. */
function searched(page: Document, field: string): string[] {
  const places = [".metadata-definition a", ".item-details-metadata a", "[itemprop] a"].map(
    (place) => `${place}[href*='query=${field}']`,
  );
  const links = all(page, places.join(", "));
  const exact = links.filter((link) =>
    new RegExp(`[?&]query=${field}(%3A|:)`, "i").test(link.getAttribute("href") ?? ""),
  );
  return [...new Set(exact.map((link) => textOf(link) || decoded(link.getAttribute("href") ?? "")))].filter(Boolean);
}

function shown(page: Document, property: string): string {
  return textOf(all(page, `[itemprop=${property}]`).find((each) => textOf(each)));
}

function seconds(text: string): number | null {
  return Number(text) || null;
}
