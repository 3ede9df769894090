import { publishedFrom } from "../../metadata/date.ts";
import { durationSeconds } from "../../metadata/duration.ts";
import { all, textOf, viewOf, visibleText } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";

/** The running page, where its counts of likes belong to this track: right also after a navigation inside the page. */
export function readShownTrack(page: Document, isThis: (address: string) => boolean): Reading | null {
  const counts = all(page, ".listenEngagement__stats a[href$='/likes'], .listenEngagement__stats a[href$='/reposts']");
  if (!counts.some((link) => isThis(link.getAttribute("href")?.replace(/\/\w+$/, "") ?? ""))) return null;
  const [hero] = all(page, ".fullHero, .fullListenHero"); // since 2016
  const title = textOf(hero?.querySelector(".soundTitle__title"));
  const description = all(page, ".l-listen__mainContent .truncatedUserText__content, .listenDetails__description")[0];
  return title
    ? {
        title,
        creators: [textOf(hero?.querySelector(".soundTitle__username a"))],
        published: publishedFrom(hero?.querySelector(".relativeTime")?.getAttribute("datetime") ?? ""),
        description: description ? visibleText(description) : "",
      }
    : null;
}

/** What the server writes for browsers without scripts, where the track is the page's own. */
export function readServerMarkup(page: Document, isThis: (address: string) => boolean): Reading | null {
  const article = [...all(page, "noscript").flatMap(inside), ...all(page, "article[itemscope]")].find(
    (each) =>
      each.getAttribute("itemtype")?.endsWith("/MusicRecording") &&
      isThis(each.querySelector("[itemprop=url]")?.getAttribute("href") ?? ""),
  );
  if (!article) return null;
  const content = (selector: string) => article.querySelector(selector)?.getAttribute("content")?.trim() ?? "";
  return {
    title: textOf(article.querySelector("h1 [itemprop=url]")),
    creators: [content("[itemprop=byArtist] [itemprop=name]")],
    published: publishedFrom(textOf(article.querySelector("header time[pubdate]"))),
    description: textOf(article.querySelector(":scope > p")),
    durationSeconds: durationSeconds(content("[itemprop=duration]")),
    thumbnailUrl: article.querySelector("[itemprop=image]")?.getAttribute("src") ?? "",
  };
}

/** With scripts on, browsers keep what stands in `noscript` as text. */
function inside(noscript: Element): Element[] {
  if (!noscript.textContent?.includes("MusicRecording") && !noscript.innerHTML.includes("MusicRecording")) return [];
  const view = viewOf(noscript.ownerDocument);
  if (!view) return [];
  const parsed = new view.DOMParser().parseFromString(noscript.innerHTML, "text/html");
  return [...parsed.querySelectorAll("article[itemscope]")];
}
