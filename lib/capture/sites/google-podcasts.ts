import { readAnyPage } from "../any-page.ts";
import { hostIs } from "../host.ts";
import { publishedAt } from "../metadata/date.ts";
import { balancedJson } from "../metadata/json-text.ts";
import { at, numberAt, parseJson, textAt } from "../metadata/json-value.ts";
import { all } from "../metadata/page.ts";
import type { Place, Reading, Site } from "../site.ts";
import { ofShow } from "./podcast/show.ts";

/** Closed in 2024; its pages live on where people have saved them. */
export const googlePodcasts: Site = {
  name: "Google Podcasts",
  matches: (url) => hostIs(url, "podcasts.google.com"),
  key,
  read(page, url) {
    const told = readCallbacks(page, codesOf(url)?.episode ?? "");
    if (told) return { kind: "audio", ...told };
    const reading = readAnyPage(page, url);
    if (typeof reading === "string") return reading;
    const show = reading.creators?.[0] ?? "";
    const front = `${show} - `;
    const title = show && reading.title?.startsWith(front) ? reading.title.slice(front.length) : (reading.title ?? "");
    return { ...reading, title, ...ofShow({ title: show }) };
  },
};

function key(url: URL): Place | null {
  const codes = codesOf(url);
  if (!codes) return null;
  const path = `feed/${codes.feed}/episode/${codes.episode}`;
  return { key: `gpodcasts:${codes.feed}/${codes.episode}`, url: `https://podcasts.google.com/${path}` };
}

/** Address of the feed and name of the episode in it, in base 64; until 2020 they stood in the query. */
function codesOf(url: URL): { feed: string; episode: string } | null {
  const [, inPath, episodeInPath] = /^\/feed\/([\w-]+)\/episode\/([\w-]+)/.exec(url.pathname) ?? [];
  const feed = inPath ?? url.searchParams.get("feed");
  const episode = episodeInPath ?? url.searchParams.get("episode");
  return feed && episode ? { feed: feed.replace(/=+$/, ""), episode: episode.replace(/=+$/, "") } : null;
}

/** The lists that the page's program is called with; they have no names, but the episode's code in its place (seen 2023-08). */
function readCallbacks(page: Document, episode: string): Reading | null {
  const texts = all(page, "script:not([src])").map((script) => script.textContent ?? "");
  const calls = texts.filter((text) => text.includes("AF_initDataCallback"));
  const entry = calls.map((text) => at(dataOf(text), 1)).find((each) => textAt(each, 4, 5) === episode);
  if (entry === undefined) return null;
  return {
    title: textAt(entry, 8),
    ...ofShow({ title: textAt(entry, 1), host: textAt(entry, 14) }),
    published: publishedAt(numberAt(entry, 11) ?? 0),
    description: textAt(entry, 9),
    durationSeconds: numberAt(entry, 12),
    thumbnailUrl: textAt(entry, 15, 0),
  };
}

function dataOf(text: string): unknown {
  const start = /\bdata:\s*(?:function\(\)\s*\{\s*return\s*)?(?=\[)/.exec(text);
  return start ? parseJson(balancedJson(text, start.index + start[0].length) ?? "") : undefined;
}
