import { clockSeconds } from "../metadata/duration.ts";
import { linkTitle } from "../metadata/link-title.ts";
import { all, textOf } from "../metadata/page.ts";
import { type ListedItem, type ListReading, MOST_LISTED } from "./list-reading.ts";
import { listTitle } from "./list-title.ts";

/** How a list is made of links. */
export interface Links {
  /** Which links to look at. */
  readonly selector: string;
  /** What names the lecture that a link leads to, the same for each link to it; null where it leads elsewhere. */
  readonly identity: (link: URL) => string | null | undefined;
  /** Where in a row its title stands; elsewhere it is the longest line of the link itself. */
  readonly title?: string;
}

const CLOCK = /^\d{1,3}(:\d\d){1,2}$/;
const MOST_LEVELS = 6;

interface LinkedRow {
  readonly url: string;
  readonly links: Element[];
}

/** A list that is made of links, named by the first of these elements of the page. */
export function linkedList(
  page: Document,
  url: URL,
  links: Links,
  {
    kind = "video",
    names = ["main h1", "h1"],
  }: { readonly kind?: "video" | "audio"; readonly names?: readonly string[] } = {},
): ListReading {
  const address = new URL(url);
  address.hash = "";
  return { kind, title: listTitle(page, url, ...names), url: address.href, items: linkedItems(page, url, links) };
}

/** The lectures that the page links to, in the order of their first links; those without a title are left out. */
export function linkedItems(page: Document, url: URL, { selector, identity, title }: Links): ListedItem[] {
  const rows = new Map<string, LinkedRow>();
  for (const link of all(page, selector)) {
    const address = URL.parse(link.getAttribute("href") ?? "", url);
    const name = address && identity(address);
    if (!name) continue;
    const row = rows.get(name);
    if (row) row.links.push(link);
    else if (rows.size < MOST_LISTED) rows.set(name, { url: address.href, links: [link] });
  }
  const firsts = [...rows.values()].map(({ links }) => links[0]);
  return [...rows.values()].flatMap(({ url: href, links }, index): ListedItem[] => {
    const place = rowAround(links, [firsts[index - 1], firsts[index + 1]]);
    const named = title === undefined ? "" : textOf(place?.querySelector(title));
    const found = named || links.map(linkTitle).find(Boolean);
    return found ? [{ url: href, title: found, durationSeconds: place && clockIn(place) }] : [];
  });
}

/** What surrounds the links to one lecture and to no other: a row of the list. */
function rowAround(links: readonly Element[], others: readonly (Element | undefined)[]): Element | null {
  let row = links[0] ?? null;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const outer: Element | null = row?.parentElement ?? null;
    if (!outer || /^(ul|ol|table|tbody|main|section|body)$/.test(outer.localName)) break;
    if (others.some((other) => other && outer.contains(other))) break;
    row = outer;
  }
  return row;
}

/** The one time that stands in a row as its own text, such as `12:34`; null where there is none, or several. */
function clockIn(row: Element): number | null {
  const parts = [row, ...row.querySelectorAll("*")].filter((part) => part.children.length === 0);
  const clocks = new Set(parts.map(textOf).filter((text) => CLOCK.test(text)));
  const [only] = clocks;
  return clocks.size === 1 && only !== undefined ? clockSeconds(only) : null;
}
