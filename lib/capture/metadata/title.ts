import { fold } from "../../text/fold.ts";
import { hostOf } from "../host.ts";
import { documentTitle, meta } from "./page.ts";

const SEPARATOR = /\s+[-–—|·•:»›]\s+|\s*[|｜]\s*|\s+(?:on|bei|en|sur|auf)\s+/giu;

/**
 * A title without the site's name at its end. It is cut only when the page proves that the end is the site's name:
 * `og:site_name`, or the host, says the same.
 */
export function withoutSiteName(title: string, page: Document, url: URL): string {
  const siteName = meta(page, "og:site_name", "application-name");
  const names = [siteName, siteName.split(/\s[|–—-]\s/)[0] ?? "", hostOf(url), hostOf(url).split(".").at(-2) ?? ""];
  const known = new Set(names.map(nameKey).filter(Boolean));
  for (const match of [...title.slice(0, 1000).matchAll(SEPARATOR)].toReversed()) {
    const rest = title.slice(match.index + match[0].length);
    if (match.index > 0 && isSiteName(rest, match[0], known)) return title.slice(0, match.index).trim();
  }
  return title;
}

/** The site's name, alone or as the end or start of a short phrase: "Clipped with Example.tv", "Example Clips". */
function isSiteName(phrase: string, separator: string, known: ReadonlySet<string>): boolean {
  const key = nameKey(phrase);
  if (known.has(key)) return true;
  if (/[a-z]/i.test(separator) || phrase.search(SEPARATOR) >= 0 || phrase.split(/\s+/).length > 4) return false;
  return [...known].some((name) => name.length >= 5 && (key.endsWith(name) || key.startsWith(name)));
}

/** The page's own title, from `<title>`, for pages that say nothing better. */
export function titleOfDocument(page: Document, url: URL): string {
  return withoutSiteName(documentTitle(page), page, url);
}

/** Do two titles name the same thing? One may carry the site's or the speaker's name around the other. */
export function titlesAgree(one: string, two: string): boolean {
  const [shorter = "", longer = ""] = [letters(one), letters(two)].toSorted((a, b) => a.length - b.length);
  if (shorter === "") return false;
  return shorter === longer || (shorter.length >= 6 && shorter.length * 4 >= longer.length && longer.includes(shorter));
}

function letters(title: string): string {
  return fold(title.slice(0, 1000)).replace(/[^\p{L}\p{N}]+/gu, "");
}

function nameKey(name: string): string {
  return letters(name.replace(/\.(com|org|net|tv|fm|de|io)$/i, ""));
}
