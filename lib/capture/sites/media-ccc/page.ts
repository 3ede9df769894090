import type { SitePage } from "../../site.ts";
import type { CaptionTrack } from "../../caption-track.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { all, attribute, first, meta, textOf, visibleText } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const player = first(page, "video, audio, .player.video");
    if (!player) return "no-media";
    // The head's keywords and author are those of the whole site.
    const { keywords: _keywords, creators: _author, ...head } = readMetadata(page, url);
    return { ...mergeReadings(readShown(page), head), kind: player.localName === "audio" ? "audio" : "video" };
  },
};

/** The page as the server makes it (2016 to 2026); what its head says is cut. */
function readShown(page: Document): Reading {
  const spoken = attribute(page, "video source[data-lang], audio source[data-lang]", "data-lang");
  const series = conference(page);
  const structured = textOf(first(page, "script[type='application/ld+json']"));
  return {
    title: textOf(first(page, ".player-header h1, h1")) || meta(page, "og:title"),
    creators: all(page, "p.persons a").map(textOf),
    published: shownDate(page, "upload") ?? shownDate(page, "calendar"),
    description: description(page),
    // A title with quotes in it breaks the JSON around this.
    durationSeconds: Number(/"duration":\s*"PT(\d+)S"/.exec(structured)?.[1] ?? 0) || null,
    // The first recording is in the language of the talk: `deu`, `deu-eng` with an interpreter's track.
    language: spoken.split("-")[0] || null,
    keywords: all(page, ".tags a").map(textOf),
    ...(series && { series }),
    captionTracks: all(page, "video track[srclang]").map(captionTrack),
  };
}

function shownDate(page: Document, icon: string) {
  const entry = all(page, "ul.metadata li").find((each) => each.querySelector(`[class*=icon-${icon}]`));
  return publishedFrom(textOf(entry));
}

/** Paragraphs inside a paragraph, which parsers put behind it. */
function description(page: Document): string {
  const start = first(page, "p.description, .description");
  if (!start || textOf(start)) return start ? visibleText(start) : "";
  const paragraphs: string[] = [];
  for (let next = start.nextElementSibling; next?.localName === "p"; next = next.nextElementSibling)
    paragraphs.push(visibleText(next));
  return paragraphs.filter(Boolean).join("\n");
}

function conference(page: Document) {
  const link = first(page, ".player-header a[href*='/c/']");
  const acronym = link?.getAttribute("href")?.split("/").at(-1) ?? "";
  const title = textOf(link) || textOf(first(page, ".player-header .conference")) || acronym.toUpperCase();
  return title ? { title, ...(acronym && { url: `https://media.ccc.de/c/${acronym}` }) } : null;
}

function captionTrack(track: Element): CaptionTrack {
  const [language, label] = ["srclang", "label"].map((name) => track.getAttribute(name) ?? "");
  return { language: language ?? "", label: label ?? "", automatic: false, url: track.getAttribute("src") };
}
