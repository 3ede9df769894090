import type { SitePage } from "../../site.ts";
import { key } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { scriptJson } from "../../metadata/inline-json.ts";
import { isoDate } from "../../metadata/date.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { meta } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { ofShow, withoutDirectory } from "../../podcast/show.ts";

export const page: SitePage = {
  read(page, url) {
    const reading = readAnyPage(page, url);
    const told = readEpisode(page, url) ?? (typeof reading === "string" ? null : readTitle(page));
    if (typeof reading === "string") return told ? { kind: "audio", ...told } : reading;
    return withoutDirectory({ ...mergeReadings(told, reading), kind: "audio" }, "Acast");
  },
};

/** `EPISODE | SHOW on Acast` */
function readTitle(page: Document): Reading | null {
  const [, title = "", show = ""] = /^(.+) \| (.+) on Acast$/.exec(meta(page, "og:title")) ?? [];
  return show ? { title, ...ofShow({ title: show }) } : null;
}

/** What the show's page and its player start with (`__NEXT_DATA__`), when it names the episode of the address. */
function readEpisode(page: Document, url: URL): Reading | null {
  const props = at(scriptJson(page, "#__NEXT_DATA__"), "props", "pageProps");
  const episode = at(props, "episode");
  const code = key(url)?.key.split("/")[1] ?? "";
  const names = [
    textAt(episode, "id"),
    textAt(episode, "_id"),
    textAt(episode, "episodeUrl"),
    textAt(episode, "alias"),
  ];
  if (!names.includes(code)) return null;
  const show = at(props, "show") ?? at(episode, "show");
  return {
    title: textAt(episode, "title"),
    ...ofShow({
      title: textAt(show, "title") || textAt(show, "name"),
      host: textAt(show, "author"),
      position: numberAt(episode, "episode"),
    }),
    published: isoDate(textAt(episode, "publishDate")),
    description: plainText(textAt(episode, "description") || textAt(episode, "summary")),
    durationSeconds: numberAt(episode, "duration"),
    thumbnailUrl: textAt(episode, "image"),
  };
}
