import { hostOf } from "../host.ts";
import { ldNodes } from "../metadata/json-ld.ts";
import { listAt, textAt } from "../metadata/json-value.ts";
import { oncePerPage } from "../metadata/once-per-page.ts";
import { all, documentTitle, lineOf, meta, textOf } from "../metadata/page.ts";
import { feedTitles, letters, nameKey, siteNames } from "../metadata/site-names.ts";
import { isSection, leadsUp } from "./heading.ts";
import { INVITATION } from "./keywords.ts";
import { nearElements, nearTexts } from "./near-heading.ts";
import { withClass } from "../metadata/with-class.ts";

const HOME = `${withClass("site-title siteHeader-title site-name")}, a[rel~=home], .site-title, header a[href='/'], header a[href='./'], header a[href='../'], nav a[href='/'], [class*=logo][alt], a[href='/'] img[alt]`;
const PROGRAMMES = `${withClass("programme program- __program show-title show__title podcast-title podcast__title series-title")}, [class=program]`;
/** Where a house keeps its shows, each at its own address. */
const SHOWS = /\/(?:podcasts?|podkast|shows?|programm?[ae]?s?|sendung(?:en)?|[ée]missions?|series?)\/([^/]+)\/?$/i;
/** So few short texts stand between the heading and the name of its show. */
const AT_HEADING = 3;
const LONGEST = 80;
/** `Foundry Talk Episode 12` */
const NUMBER_BEHIND = /[\s,:]+(?:episode|ep\.?|folge|#|no\.?|nr\.?|avsnitt|odcinek|épisode|episodio)\s*#?\d+$/iu;
const KIND_BY = /^(?:by|(?:single|album|ep|song|podcast|episode|video) (?:by|von|de|par)) /i;
const ON_SITE = /\s+(?:on|auf|bei|sur|en|su|na|på)\s+\S+$/iu;
/** `Foundry Hour on Example Music` */
const ON_ITS_SITE = /\s+(?:on|auf|bei|sur|en|su|na|på)\s+(\S+\s\S+)$/i;
/** What a show says of itself behind its name: `one who talks of bells`. */
const TAGLINE = /^\p{Ll}\S*(?:\s+\S+){4}/u;
/** Behind a logo's name: ` – stories from the foundry, told weekly` */
const SLOGAN = /(?:\s+[-–—|·]|[:,])\s+\S+(?:\s+\S+){3}.*$/;
/** `Foundry Hour Podcasts` is where all of them are. */
const PODCASTS = /\s+podcasts$/i;
const SEPARATOR = /\s+(?:[-–—|·•»]|[^\p{L}\p{N}\s]{2,3})\s+|\s*[|｜]\s*|:\s+|_(?=\p{Script=Han})|(?<=\p{Script=Han})_/u;

/**
 * The name of the show whose own site this is: what most of these say in common: the site's name, its feed, its structured
 * data, the rest of the title, the name at its top, the host.
 */
export function showOfPage(page: Document, url: URL, title: string): string {
  const told = namesTold(page, url, title).filter(
    ({ name }) => name.length >= 2 && name.length <= LONGEST && !TAGLINE.test(name),
  );
  const host = letters(hostOf(url).replace(/\.[a-z]+$/, ""));
  const folders = new Set(url.pathname.split("/").slice(1, -1).map(letters));
  let best: { readonly name: string; readonly votes: number } | null = null;
  for (const { name } of told) {
    const key = nameKey(name);
    const tellers = new Set(told.filter((other) => nameKey(other.name) === key).map(({ by }) => by));
    // A first episode may bear the name of its show, which the site says elsewhere, too.
    if (
      (key.length < 3 && !/\p{Script=Han}{2}/u.test(key)) ||
      letters(title) === key ||
      (letters(title).includes(key) && tellers.size < 2)
    )
      continue;
    const votes =
      tellers.size +
      (host === key && SEPARATOR.test(name) ? 1 : 0) +
      (host.includes(key) || (key.includes(host) && host.length >= 5) ? 1 : 0) +
      // On a host of many shows, the address names the one.
      (folders.has(key) ? 3 : 0) +
      // What a broadcaster prints over a title is its programme.
      (tellers.has("programme") ? 5 : 0);
    const isLikely = votes > 1 || [...tellers].some((by) => by !== "home" && by !== "node");
    if (isLikely && votes > (best?.votes ?? 0)) best = { name, votes };
  }
  const site = siteNames(page, url);
  return (best?.name ?? "").replace(ON_ITS_SITE, (all, name: string) => (site.has(nameKey(name)) ? "" : all));
}

function namesTold(page: Document, url: URL, title: string): { readonly by: string; readonly name: string }[] {
  const nodes = ldNodes(page).flatMap((node) => {
    const types = listAt(node, "@type").join(" ");
    return /PodcastSeries|RadioSeries|WebSite|Organization/.test(types)
      ? [textAt(node, "name")]
      : [textAt(node, "publisher", "name"), textAt(node, "partOfSeries", "name")];
  });
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
    ...[...showAtHeading(page, url), ...programmesOf(page)].map((name) => ({ by: "programme", name })),
    ...homeNames(page).map((name) => ({ by: "home", name })),
  ]
    .map(({ by, name }) => ({ by, name: name.replace(PODCASTS, "") }))
    .filter(({ name }) => name !== "");
}

/** What the site calls itself at its top. */
export const homeNames = oncePerPage((page): readonly string[] =>
  all(page, HOME)
    .slice(0, 8)
    .map((each) => each.getAttribute("alt")?.replace(SLOGAN, "") ?? textOf(each))
    .map((name) =>
      name
        .replace(/\s+/g, " ")
        .replace(/^\P{L}+|^logo\s+(?:of\s+)?|\s+logo$/giu, "")
        .trim(),
    )
    .filter(Boolean),
);

/** The show to whose address a text at the heading leads, where the page's own address bears its name: `/shows/low-tide`. */
export function showAtHeading(page: Document, url: URL): string[] {
  const above = new Set(url.pathname.split("/").filter(Boolean).slice(0, -1));
  const named = nearTexts(page).find(({ element, text, distance }) => {
    const link = distance > 0 && distance <= AT_HEADING && element.closest("a[href]");
    const [, show] = SHOWS.exec((link && URL.parse(link.getAttribute("href") ?? "", url)?.pathname) || "") ?? [];
    if (show === undefined || !above.has(show) || text.length > LONGEST || isSection(text)) return false;
    // Some shows are called like what leads back to one: Back to Work.
    return letters(text) === letters(show) || !INVITATION.test(text);
  });
  return named ? [named.text] : [];
}

/** What is called a programme or a show near the heading, and headings that lead up to where the page belongs. */
function programmesOf(page: Document): string[] {
  const named = nearElements(page, `${PROGRAMMES}, h2, h3`).filter((each) => {
    const link = each.closest("a[href]") ?? each.querySelector("a[href]");
    return each.matches(PROGRAMMES) || (link !== null && leadsUp(link) && !isFront(link));
  });
  const names = named.map((each) => lineOf(each));
  return names.filter((name) => name.length <= LONGEST && !isSection(name) && !/\d{3}|:/.test(name)).slice(0, 3);
}

function isFront(link: Element): boolean {
  return URL.parse(link.getAttribute("href") ?? "", link.ownerDocument.baseURI)?.pathname === "/";
}

/** `57. The title` */
function isNumbered(part: string, own: string): boolean {
  return own !== "" && letters(part).endsWith(own) && /^\p{L}{0,9}\d+$/u.test(letters(part).slice(0, -own.length));
}

/** The parts of the document's title that are not the lecture's. */
export function restsOf(title: string, whole: string): string[] {
  const own = letters(title);
  const parts = whole.split(SEPARATOR).map((part) => part.trim());
  const rest = parts.filter((part) => part !== "" && !own.includes(letters(part)) && !isNumbered(part, own));
  const at = whole.replace(/\s+/g, " ").indexOf(title);
  const behind =
    at < 0
      ? ""
      : whole
          .slice(at + title.length)
          .replace(/^\s*[-–—|·•»:]+\s*/, "")
          .trim();
  // `Metal | Hour - The title`
  const before = whole.slice(0, Math.max(0, at)).replace(/\s*[-–—|·•»:]+\s*$/, "");
  const plain = [...rest, behind].map((part) => part.replace(KIND_BY, "").replace(ON_SITE, ""));
  const named = plain.map((part) => part.replace(NUMBER_BEHIND, ""));
  return [...new Set([...rest, behind, ...plain, ...named, before])].filter(
    (part) => /\p{L}{2}/u.test(part) && !NUMBER_BEHIND.test(part) && !KIND_BY.test(part),
  );
}
