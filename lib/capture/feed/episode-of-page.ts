import { elementsInside, textInside, type XmlElement } from "../../transcript/xml/element.ts";
import { agreement } from "../metadata/agreement.ts";
import { all, attribute, documentTitle, first, meta, textOf } from "../metadata/page.ts";
import { titlesAgree } from "../metadata/title.ts";

const PLAYED = "audio[src], video[src], audio source[src], video source[src]";
const LINKED = "a[href*='.mp3'], a[href*='.m4a'], a[href*='.mp4']";
const FEWEST_IN_NAME = 6;

/** Does the page hold an episode? Most sites have a feed; only that of one is worth a request. */
export function holdsEpisode(page: Document): boolean {
  return first(page, `audio, video, ${LINKED}`) !== null || meta(page, "og:audio") !== "";
}

/** The item with the page's address, its number in the site's program, its file, or as the only one its title. */
export function episodeOfPage(items: readonly XmlElement[], page: Document, url: URL): XmlElement | null {
  const files = filesOf(page, url);
  const titles = [textOf(first(page, "h1")), meta(page, "og:title"), documentTitle(page)].filter(Boolean);
  const short = attribute(page, "link[rel=shortlink]", "href");
  const isTitled = (item: XmlElement) => titles.some((title) => titlesAgree(childText(item, "title"), title));
  const [titled, another] = items.filter(isTitled);
  return (
    items.find((item) => agreement(childText(item, "link"), url) === "same") ??
    items.find((item) => isNumbered(childText(item, "guid"), short, url)) ??
    items.find((item) =>
      files.some((file) => enclosuresOf(item).some((each) => isSameFile(file, URL.parse(each.address, url)))),
    ) ??
    (another ? null : (titled ?? null))
  );
}

/** WordPress gives each item `https://site/?p=123`, which its page names as its short address. */
function isNumbered(guid: string, short: string, url: URL): boolean {
  return guid !== "" && (agreement(guid, url) === "same" || (short !== "" && URL.parse(short, url)?.href === guid));
}

function filesOf(page: Document, url: URL): URL[] {
  const played = all(page, PLAYED).map((element) => element.getAttribute("src") ?? "");
  const linked = all(page, LINKED).map((element) => element.getAttribute("href") ?? "");
  const [only, second] = new Set(linked);
  const files = [...played, meta(page, "og:audio"), ...(second ? [] : [only ?? ""])];
  return files.flatMap((file) => (file ? (URL.parse(file, url) ?? []) : []));
}

/** The files of an item: its sound, and with some programs pictures and papers before it. */
export function enclosuresOf(item: XmlElement): { readonly address: string; readonly type: string }[] {
  return elementsInside(item, "enclosure").map(({ attributes }) => ({
    address: attributes.get("url") ?? "",
    type: attributes.get("type") ?? "",
  }));
}

/** Counting services stand before the address of the file: `https://counter.example/redirect.mp3/host/12.mp3`. */
function isSameFile(file: URL, enclosure: URL | null): boolean {
  if (!enclosure) return false;
  const [one, two] = [file.pathname, enclosure.pathname];
  const isWithin = (long: string, short: string) => short.length > FEWEST_IN_NAME && long.endsWith(short);
  return one === two || isWithin(one, `${enclosure.host}${two}`) || isWithin(two, `${file.host}${one}`);
}

/** The text of the first child of this name that has any: `link` and `title` stand there under several prefixes. */
export function childText(item: XmlElement, ...names: readonly string[]): string {
  for (const name of names)
    for (const child of item.children) {
      const text = typeof child !== "string" && child.name === name ? textInside(child).trim() : "";
      if (text !== "") return text;
    }
  return "";
}
