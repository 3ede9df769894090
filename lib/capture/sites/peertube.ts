import { all, attribute, first, meta, textOf, visibleText } from "../metadata/page.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading, Site } from "../site.ts";
import { shortUuid, uuidFrom } from "./peertube/short-uuid.ts";
import { drawnMark, readHead } from "./video/page-head.ts";

/** Any host; a UUID of version 4 at the place where PeerTube has it, whole or short, is hardly anything else. */
export const peertube: Site = {
  name: "PeerTube",
  matches: (url) => videoIn(url) !== null,
  key(url) {
    const uuid = videoIn(url);
    return uuid ? { key: `pt:${uuid}`, url: `https://${url.host}/w/${shortUuid(uuid)}` } : null;
  },
  link: (url, seconds) => `${peertube.key(url)?.url ?? url.href}?start=${seconds}s`,
  read(page, url) {
    const reading = readHead(page, url, peertube);
    const platform = meta(page, "og:platform") || meta(page, "generator");
    const shown = /peertube/i.test(platform) || first(page, "my-app") ? readShown(page) : {};
    if (typeof reading === "string")
      return reading === "not-ready" && shown.title ? { ...shown, kind: "video", unproven: true } : reading;
    const head = reading.description ?? "";
    // Server-made descriptions end after 200 characters, shown ones after 250 until a button is pressed.
    const whole = (shown.description?.length ?? 0) > head.length ? shown.description : head;
    const drawn = drawnMark(page, url);
    return { ...reading, ...mergeReadings(shown, reading), description: whole ?? "", ...origin(page, url), ...drawn };
  },
};

function videoIn(url: URL): string | null {
  const id = /^\/(?:w|videos\/(?:watch|embed))\/([\w-]+)\/?$/.exec(url.pathname.replace(/;.*/, ""))?.[1] ?? "";
  return uuidFrom(id);
}

/** The server that the video was uploaded to; others show it too. */
function origin(page: Document, url: URL): { readonly url?: string } {
  const named = [
    attribute(page, ".attribute a.glyphicon[href]", "href"),
    attribute(page, "link[rel=canonical]", "href"),
  ];
  const address = named
    .flatMap((each) => (each && URL.parse(each, url)) || [])
    .find((each) => videoIn(each) === videoIn(url));
  return address ? { url: peertube.key(address)?.url ?? address.href } : {};
}

/** What the running page shows (2018 to 2026). */
function readShown(page: Document): Reading {
  const info = first(page, ".video-info");
  if (!info) return {};
  const text = info.querySelector(".video-info-description-html");
  const language = info.querySelector("a[href*='languageOneOf=']")?.getAttribute("href") ?? "";
  return {
    title: textOf(info.querySelector(".video-info-name")),
    creators: [textOf(info.querySelector(".video-info-channel-left-links a, .video-info-channel a"))].filter(Boolean),
    description: text ? visibleText(text).replace(/\s*(\.{3}|…)$/, "") : "",
    keywords: all(page, ".video-info a[href*='tagsOneOf=']").map(textOf),
    language: /languageOneOf=([\w-]+)/.exec(language)?.[1] ?? null,
  };
}
