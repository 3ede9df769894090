import type { SitePage } from "../../site.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { durationSeconds } from "../../metadata/duration.ts";
import { listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { ldNodes } from "../../metadata/json-ld.ts";
import { all, first, meta, textOf } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const sound = readSound(page);
    if (!sound) return readAnyPage(page, url);
    return { kind: "audio", ...mergeReadings(sound, readMetadata(page, url)) };
  },
};

/** Null for stories without a sound of their own. */
function readSound(page: Document): Reading | null {
  const [sound] = all(page, "#primaryaudio .audio-module, .primaryaudio .audio-module"); // since 2016
  if (!sound) return null;
  const told = parseJson(sound.querySelector("[data-audio]")?.getAttribute("data-audio") ?? "");
  const story = ldNodes(page).find((node) => textAt(node, "@type").endsWith("Article"));
  const title = textAt(story, "headline") || textOf(first(page, ".storytitle h1"));
  const programme = programmeOf(page, title);
  const people = authors(story);
  return {
    title,
    creators: people.length > 0 ? people : [programme?.title ?? ""],
    published: publishedFrom(textAt(story, "datePublished")),
    description: plainText(textAt(story, "description")),
    // `P24M,37S`
    durationSeconds:
      numberAt(told, "duration") || durationSeconds(sound.querySelector("time")?.getAttribute("datetime") ?? ""),
    series: programme,
  };
}

/** One person with a list of names, or several people. */
function authors(story: unknown): string[] {
  return listAt(story, "author").flatMap((author) => listAt(author, "name").filter((name) => typeof name === "string"));
}

/** The podcast that the page links to above its title, or what stands behind the title: `TITLE : Planet Money`. */
function programmeOf(page: Document, title: string): Reading["series"] {
  const link = first(page, ".slug a[href*='/podcasts/'], .program-block a[href*='/programs/']");
  const behind = meta(page, "og:title").slice(title.length);
  const name = textOf(link) || (/^ : (?!NPR$)(.+)/.exec(behind)?.[1] ?? "");
  const url = link?.getAttribute("href") ?? "";
  return name ? { title: name, ...(url && { url }) } : null;
}
