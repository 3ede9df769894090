import type { SitePage } from "../../site.ts";
import { PAGE, sessionId } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { clockSeconds } from "../../metadata/duration.ts";
import { readPlayer } from "../../metadata/media-element.ts";
import { all, first, meta, textOf, visibleText } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const id = sessionId(url);
    const named = URL.parse(meta(page, "og:url"), url);
    const head = named && PAGE.test(named.pathname) ? sessionId(named) : id;
    const shown = readViewer(page);
    // In a playlist the viewer goes on to the next recording and keeps its head.
    if (head !== id) return shown.title ? { kind: "video", ...shown, unproven: true } : "not-ready";
    const found = readAnyPage(page, url);
    if (typeof found === "string" && !shown.title) return found;
    const told = typeof found === "string" ? readMetadata(page, url) : found;
    return { ...mergeReadings({ ...shown, title: "" }, told, shown), kind: "video" };
  },
};

/** What the viewer has drawn around its players; seen 2019 and 2026. Both players take equally long. */
function readViewer(page: Document): Reading {
  const description = first(page, "#deliveryDescription");
  const folder = textOf(first(page, "#parentContext a")) || textOf(first(page, "#parentContext"));
  return {
    title: textOf(first(page, "#deliveryTitle")),
    description: description ? visibleText(description) : "",
    durationSeconds: readPlayer(first(page, "#primaryVideo, video")).durationSeconds ?? null,
    series: folder ? { title: folder } : null,
    chapters: contents(page),
  };
}

/** The table of contents: slides and headings with their times. */
function contents(page: Document): NonNullable<Reading["chapters"]> {
  const rows = all(page, "#contentsTabPane .index-event").flatMap((row) => {
    const startSeconds = clockSeconds(textOf(row.querySelector(".event-time")));
    const title = textOf(row.querySelector(".event-text span, .event-text-content"));
    return startSeconds === null || !title ? [] : [{ startSeconds, title }];
  });
  const sorted = rows.every((row, index) => row.startSeconds >= (rows[index - 1]?.startSeconds ?? 0));
  return sorted && rows.length >= 2 ? rows : [];
}
