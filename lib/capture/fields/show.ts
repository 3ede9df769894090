import { hostOf } from "../host.ts";
import { ldNodes } from "../metadata/json-ld.ts";
import { listAt, textAt } from "../metadata/json-value.ts";
import { all, documentTitle, meta, textOf } from "../metadata/page.ts";
import { feedTitles, letters, nameKey } from "../metadata/site-names.ts";

const HOME =
  "a[rel~=home], .site-title, [class*=site-title], [class*=siteHeader-title], [class*=site-name], header a[href='/'], header a[href='./'], header a[href='../'], nav a[href='/'], [class*=logo][alt], a[href='/'] img[alt]";
const LONGEST = 80;
/** `Foundry Talk Episode 12` */
const NUMBER_BEHIND = /[\s,:]+(?:episode|ep\.?|folge|#|no\.?|nr\.?|avsnitt|odcinek|épisode|episodio)\s*#?\d+$/iu;
/** `Single by Ines Marlow` */
const KIND_BY = /^(?:single|album|ep|song|podcast|episode|video) (?:by|von|de|par) /i;
const SEPARATOR = /\s+[-–—|·•»]\s+|\s*[|｜]\s*|:\s+/;

/**
 * The name of the show whose own site this is: what most of these say in common: the site's name, its feed, its structured
 * data, the rest of the title, the name at its top, the host.
 */
export function showOfPage(page: Document, url: URL, title: string): string {
  const told = namesTold(page, title).filter(({ name }) => name.length >= 2 && name.length <= LONGEST);
  const host = letters(hostOf(url).replace(/\.[a-z]+$/, ""));
  const folders = new Set(url.pathname.split("/").slice(1, -1).map(letters));
  let best: { readonly name: string; readonly votes: number } | null = null;
  for (const { name } of told) {
    const key = nameKey(name);
    if (key.length < 3 || letters(title).includes(key)) continue;
    const votes =
      new Set(told.filter((other) => nameKey(other.name) === key).map(({ by }) => by)).size +
      (host.includes(key) || (key.includes(host) && host.length >= 5) ? 1 : 0) +
      // On a host of many shows, the address names the one.
      (folders.has(key) ? 3 : 0);
    const isLikely =
      votes > 1 || told.some((other) => nameKey(other.name) === key && other.by !== "home" && other.by !== "node");
    if (isLikely && votes > (best?.votes ?? 0)) best = { name, votes };
  }
  return best?.name ?? "";
}

function namesTold(page: Document, title: string): { readonly by: string; readonly name: string }[] {
  const nodes = ldNodes(page).flatMap((node) => {
    const types = listAt(node, "@type").join(" ");
    return /PodcastSeries|RadioSeries|WebSite|Organization/.test(types)
      ? [textAt(node, "name")]
      : [textAt(node, "publisher", "name"), textAt(node, "partOfSeries", "name")];
  });
  const home = all(page, HOME)
    .slice(0, 8)
    .map((each) => each.getAttribute("alt") ?? textOf(each));
  return [
    // What is shared names the show; the window's title may name the broadcaster behind it, too.
    ...restsOf(title, meta(page, "og:title")).map((name) => ({ by: "head", name })),
    ...restsOf(title, documentTitle(page)).map((name) => ({ by: "title", name })),
    // A show and its house.
    ...meta(page, "og:site_name")
      .split(/[|｜]/)
      .map((name) => ({ by: "site", name: name.trim() })),
    { by: "site", name: meta(page, "application-name", "apple-mobile-web-app-title").trim() },
    ...feedTitles(page).map((name) => ({ by: "feed", name })),
    ...nodes.map((name) => ({ by: "node", name })),
    ...home.map((name) => ({
      by: "home",
      name: name
        .replace(/\s+/g, " ")
        .replace(/^\P{L}+|^logo\s+(?:of\s+)?|\s+logo$/giu, "")
        .trim(),
    })),
  ].filter(({ name }) => name !== "");
}

/** The parts of the document's title that are not the lecture's. */
function restsOf(title: string, whole: string): string[] {
  const own = letters(title);
  const parts = whole.split(SEPARATOR).map((part) => part.trim());
  const rest = parts.filter((part) => part !== "" && !own.includes(letters(part)));
  const at = whole.replace(/\s+/g, " ").indexOf(title);
  const behind =
    at < 0
      ? ""
      : whole
          .slice(at + title.length)
          .replace(/^\s*[-–—|·•»:]\s*/, "")
          .trim();
  const plain = [...rest, behind].map((part) =>
    part.replace(KIND_BY, "").replace(/\s+(?:on|auf|bei|sur|en|su|na|på)\s+\S+$/iu, ""),
  );
  const named = plain.map((part) => part.replace(NUMBER_BEHIND, ""));
  return [...new Set([...rest, behind, ...plain, ...named])].filter(
    (part) => /\p{L}{2}/u.test(part) && !NUMBER_BEHIND.test(part) && !KIND_BY.test(part),
  );
}
