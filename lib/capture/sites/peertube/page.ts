import { withoutEllipsis } from "../../metadata/ellipsis.ts";
import type { SitePage } from "../../site.ts";
import { videoIn, peertube } from "./address.ts";
import { all, attribute, first, meta, textOf, visibleText } from "../../metadata/page.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { drawnMark, readHead } from "../../video-page/page-head.ts";

export const page: SitePage = {
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
    description: text ? withoutEllipsis(visibleText(text)) : "",
    keywords: all(page, ".video-info a[href*='tagsOneOf=']").map(textOf),
    language: /languageOneOf=([\w-]+)/.exec(language)?.[1] ?? null,
  };
}
