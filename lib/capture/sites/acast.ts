import { readAnyPage } from "../any-page.ts";
import { hostIs, hostOf } from "../host.ts";
import { scriptJson } from "../metadata/inline-json.ts";
import { isoDate } from "../metadata/date.ts";
import { at, numberAt, textAt } from "../metadata/json-value.ts";
import { meta } from "../metadata/page.ts";
import { plainText } from "../metadata/plain-text.ts";
import { mergeReadings } from "../reading.ts";
import type { Place, Reading, Site } from "../site.ts";
import { ofShow, withoutDirectory } from "./podcast/show.ts";

const OWN_PAGES = /^(?:s|www|embed|shows|about|blog|pricing|features|advertise|login|signup|search|category)$/;

export const acast: Site = {
  name: "Acast",
  matches: (url) => hostIs(url, "acast.com"),
  key,
  read(page, url) {
    const reading = readAnyPage(page, url);
    const told = readEpisode(page, url) ?? (typeof reading === "string" ? null : readTitle(page));
    if (typeof reading === "string") return told ? { kind: "audio", ...told } : reading;
    return withoutDirectory({ ...mergeReadings(told, reading), kind: "audio" }, "Acast");
  },
};

/**
 * `shows.acast.com/SHOW/episodes/EPISODE`, its player `embed.acast.com/SHOW/EPISODE`, and the old
 * `play.acast.com/s/SHOW/EPISODE` and `www.acast.com/SHOW/EPISODE`; both are words or numbers.
 */
function key(url: URL): Place | null {
  if (!/^(?:(?:shows|embed|play)\.)?acast\.com$/.test(hostOf(url))) return null;
  const parts = url.pathname.split("/").filter((part) => part !== "" && part !== "$");
  const [show = "", ...rest] = parts[0] === "s" ? parts.slice(1) : parts;
  const [episode = "", more] = rest[0] === "episodes" ? rest.slice(1) : rest;
  if (!episode || more || OWN_PAGES.test(show) || episode === "about") return null;
  return { key: `acast:${show}/${episode}`, url: `https://shows.acast.com/${show}/episodes/${episode}` };
}

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
