import { folded } from "./folded.ts";
import { hostOf } from "../host.ts";
import { ldNodes } from "./json-ld.ts";
import { listAt, textAt } from "./json-value.ts";
import { oncePerPage } from "./once-per-page.ts";
import { all, documentTitle, meta } from "./page.ts";

const SITE_TYPE = /^(WebSite|Organization|NewsMediaOrganization|PodcastSeries|RadioSeries|TVSeries|Corporation)$/;

/** The letters and numbers of a text, folded: what is left of two names that differ in spelling only. */
export function letters(text: string): string {
  return folded(text.slice(0, 1000)).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A name as `siteNames` gives it: "Example.tv" and "example" are one. */
export function nameKey(name: string): string {
  return letters(name.replace(/\.(com|org|net|tv|fm|de|io|cn|co)$/i, ""));
}

/** What the page calls its site, its show and its feeds, as `nameKey`: pages carry these around their own titles. */
export function siteNames(page: Document, url: URL): ReadonlySet<string> {
  const known = namesByHost(page);
  const names = known.get(url.host) ?? namesAt(page, url);
  known.set(url.host, names);
  return names;
}

/** Every title asks for them. */
const namesByHost = oncePerPage(() => new Map<string, ReadonlySet<string>>());

function namesAt(page: Document, url: URL): ReadonlySet<string> {
  const host = hostOf(url);
  const labels = host.split(".");
  const below = labels.length > 2 ? (labels.at(-3) ?? "") + (labels.at(-2) ?? "") : "";
  // `us.pycon.org` calls itself "PyCon US".
  const above = labels.length > 2 ? (labels.at(-2) ?? "") + (labels.at(-3) ?? "") : "";
  return new Set([
    ...ownNames(page),
    ...[host, labels.at(-2) ?? "", below, above].map(nameKey).filter((name) => name.length > 1),
  ]);
}

const ownNames = oncePerPage((page): readonly string[] => {
  const own = [
    meta(page, "og:site_name"),
    meta(page, "application-name"),
    meta(page, "apple-mobile-web-app-title"),
  ].filter(
    // Some put each page's own title there.
    (name) => name !== documentTitle(page) && name !== meta(page, "og:title"),
  );
  const names = [
    ...own,
    ...own.map((name) => name.split(/\s[|–—-]\s/)[0] ?? ""),
    meta(page, "twitter:site").replace(/^@/, ""),
    ...feedTitles(page),
    ...ldNodes(page).flatMap(namesOfNode),
  ];
  return names.map(nameKey).filter((name) => name.length > 1);
});

/**
 * The show that a whole site is about, as podcasts have one: the host bears the site's name, or the page's one feed
 * does. Empty for platforms, whose name says nothing of a single show.
 */
export function showOfSite(page: Document, url: URL): string {
  const name = meta(page, "og:site_name").trim();
  const feeds = new Set(feedTitles(page).map(nameKey).filter(Boolean));
  const host = letters(hostOf(url).replace(/\.[a-z]+$/, ""));
  const isOwn = nameKey(name).length >= 4 && (host === nameKey(name) || (feeds.size === 1 && feeds.has(nameKey(name))));
  return isOwn ? name : "";
}

/** The titles of the page's feeds, without the words that say so: "Example » Feed". */
export function feedTitles(page: Document): string[] {
  const links = all(
    page,
    "link[rel~=alternate][type$='rss+xml'][title], link[rel~=alternate][type$='atom+xml'][title]",
  );
  const titles = links.slice(0, 10).map((link) => link.getAttribute("title") ?? "");
  return titles.map((title) =>
    title
      .replace(/\s*(?:[»›|–—-]\s*.*|\b(?:rss|feed|podcast feed|atom)\b\s*)$/i, "")
      .replace(/^(?:podcast[- ]?feed|rss(?:[- ]feed)?|feed|subscribe to)\s*:?\s+(?=\S)/i, "")
      .replace(/\s*\([^()]*\)$|\s+(?:in\s+)?(?:mp3|m4a|m4v|mp4|aac|ogg|opus|hd|sd)(?:\s+(?:audio|video|feed))?$/gi, "")
      .trim(),
  );
}

function namesOfNode(node: unknown): string[] {
  const isSite = listAt(node, "@type").some((type) => typeof type === "string" && SITE_TYPE.test(type));
  return [isSite ? textAt(node, "name") : "", textAt(node, "publisher", "name")];
}
