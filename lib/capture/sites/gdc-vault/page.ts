import type { SitePage } from "../../site.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { all, meta, textOf, visibleText } from "../../metadata/page.ts";

/** Labels of the table below the player, and of the list that took its place on some pages. Seen 2013 and 2022. */
const LABEL = /^(Session Name|Speaker|Company Name|Track|Overview)/i;

const EVENT = /^(?:C?GDC|GDC \w+|VRDC|XRDC|GCAP|Independent Games)\b.*\b(?:19|20)\d\d/i;

export const page: SitePage = {
  read(page) {
    const cells = tableCells(page);
    const title = textOf(cells.get("session name"));
    if (!title) return "no-media";
    const speakers = listed(cells.get("speaker"));
    const companies = listed(cells.get("company name"));
    const others = new Set([...speakers, ...companies, textOf(cells.get("company name")), "free content"]);
    const tags = all(page, "#tags p").map(textOf);
    const event = tags.find((tag) => EVENT.test(tag));
    const overview = cells.get("overview");
    return {
      kind: "video",
      title,
      creators: speakers,
      description: overview ? visibleText(overview) : "",
      keywords: keywordsFrom([...tags, ...listed(cells.get("track"))].filter((tag) => !others.has(tag))),
      series: event ? { title: event } : null,
      thumbnailUrl: meta(page, "og:image", "og:image:url"),
    };
  },
};

function tableCells(page: Document): Map<string, Element> {
  const cells = new Map<string, Element>();
  for (const element of all(page, "td, th, dt").slice(0, 500)) {
    const label = LABEL.exec(textOf(element).slice(0, 40))?.[1]?.toLowerCase();
    const value = element.nextElementSibling;
    if (label && value && !cells.has(label)) cells.set(label, value);
  }
  return cells;
}

function listed(cell: Element | undefined): string[] {
  const names = cell ? visibleText(cell).split(/\s*[,;\n]\s*/) : [];
  return names.filter(Boolean);
}
