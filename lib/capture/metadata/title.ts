import { oncePerPage } from "./once-per-page.ts";
import { all, documentTitle, textOf } from "./page.ts";
import { letters, nameKey, siteNames } from "./site-names.ts";

const SEPARATOR =
  /\s+(?:[-–—|·•:«»›/]|[^\p{L}\p{N}\s]{2,3})\s+|\s*[|｜]\s*|[—_]{1,2}(?=\S*$)|:\s+|,\s+by\s+|\s+(?:on|by|bei|en|sur|auf|von|par|por)\s+/giu;
const LONGEST = 1000;

/**
 * A title without the names of site and show around it. They are cut only when the page proves what they are: the
 * part that goes is the site's own name; or a heading has the rest alone, and either what goes holds the name of the
 * site or of the show, or the structured data has that rest for a headline too.
 */
export function properTitle(
  title: string,
  page: Document,
  url: URL,
  shows: readonly string[] = [],
  headline = "",
): string {
  const site = siteNames(page, url);
  const known = new Set([...site, ...shows.map(nameKey).filter(Boolean)]);
  const headings = headingsOf(page);
  for (const [left, separator, right] of splits(title)) {
    if (isSiteName(right, separator, site)) return properTitle(left, page, url, shows, headline);
    const isProven = hasOne(right, known) || letters(headline) === letters(left);
    if (isProven && headings.has(letters(left)) && !known.has(nameKey(left))) return left;
  }
  for (const [left, separator, right] of splits(title)) {
    const isFront = known.has(nameKey(left)) && !known.has(nameKey(right));
    if (isFront && (headings.has(letters(right)) || (site.has(nameKey(left)) && /[-–—|]|[^\w\s:]{2}/.test(separator))))
      return right;
  }
  return title;
}

/** The page's own title, from `<title>`, for pages that say nothing better; without what would stand before the site's name. */
export function titleOfDocument(page: Document, url: URL): string {
  return properTitle(documentTitle(page).replace(/^[-–—|·•]\s+/, ""), page, url);
}

/** Do two titles name the same thing? One may carry the site's or the speaker's name around the other. */
export function titlesAgree(one: string, two: string): boolean {
  const [shorter = "", longer = ""] = [letters(one), letters(two)].toSorted((a, b) => a.length - b.length);
  if (shorter === "") return false;
  return shorter === longer || (shorter.length >= 6 && shorter.length * 4 >= longer.length && longer.includes(shorter));
}

/** A title in two parts at each of its separators, the shortest ends first. */
function splits(title: string): (readonly [string, string, string])[] {
  return [...title.slice(0, LONGEST).matchAll(SEPARATOR)]
    .toReversed()
    .map((match) => {
      const end = match.index + match[0].length;
      return [title.slice(0, match.index).trim(), match[0], title.slice(end).trim()] as const;
    })
    .filter(([left, , right]) => left !== "" && right !== "");
}

/** The site's name, alone or as the end or start of a short phrase: "Clipped with Example.tv", "Example Clips". */
function isSiteName(phrase: string, separator: string, site: ReadonlySet<string>): boolean {
  const key = nameKey(phrase);
  if (site.has(key)) return !separator.startsWith(":");
  if (/[a-z:]/i.test(separator) || phrase.search(SEPARATOR) >= 0 || phrase.split(/\s+/).length > 4) return false;
  return [...site].some((name) => name.length >= 5 && (key.endsWith(name) || key.startsWith(name)));
}

function hasOne(phrase: string, names: ReadonlySet<string>): boolean {
  const key = letters(phrase);
  return [...names].some((name) => name.length >= 3 && key.includes(name));
}

const headingsOf = oncePerPage((page): ReadonlySet<string> => {
  const headings = all(page, "h1, h2, [itemprop=name], [itemprop=headline], [class*=item-title]").slice(0, 40);
  return new Set(headings.map((heading) => letters(textOf(heading))).filter(Boolean));
});
