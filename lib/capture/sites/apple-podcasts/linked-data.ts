import { publishedFrom } from "../../metadata/date.ts";
import { ldNodes } from "../../metadata/json-ld.ts";
import { textAt } from "../../metadata/json-value.ts";
import { readNode } from "../../metadata/node-reading.ts";
import { attribute, meta } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";

/** JSON-LD of the episode; its date is written for people until 2023, in the language of the page (`8 ago 2023`). */
export function readLinkedData(page: Document): Reading | null {
  const node = ldNodes(page).find((each) => /^(PodcastEpisode|AudioObject)$/.test(textAt(each, "@type")));
  if (node === undefined) return null;
  const language = attribute(page, "html", "lang") || "en";
  const reading = readNode(node, language);
  const show = textAt(node, "partOfSeries", "name") || textAt(node, "isPartOf");
  const host = textAt(node, "creator") || textAt(node, "productionCompany");
  return {
    ...reading,
    ...ofShow({ title: show, url: textAt(node, "partOfSeries", "url"), host }),
    published: reading.published ?? publishedFrom(textAt(node, "datePublished"), language),
    keywords: [],
    thumbnailUrl: reading.thumbnailUrl || meta(page, "og:image"),
  };
}
