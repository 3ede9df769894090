import { readAnyPage } from "../any-page.ts";
import { clockSeconds } from "../metadata/duration.ts";
import { readPlayer } from "../metadata/media-element.ts";
import { all, first, meta, textOf, visibleText } from "../metadata/page.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading, Site } from "../site.ts";

const PAGE = /^(?:\/[^/]+)?\/Panopto\/Pages\/(?:Viewer|Embed)(?:\/Default)?\.aspx$/i;
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Lecture recordings of universities, on hosts of Panopto's and on their own. */
export const panopto: Site = {
  name: "Panopto",
  matches: (url) => PAGE.test(url.pathname),
  key(url) {
    const id = sessionId(url);
    if (!id) return null;
    const page = `https://${url.host}/Panopto/Pages/Viewer.aspx?id=${id}`;
    return { key: `panopto:${url.host}:${id}`, url: page };
  },
  link: (url, seconds) => `${panopto.key(url)?.url ?? url.href}&start=${seconds}`,
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

function sessionId(url: URL): string | null {
  const id = [...url.searchParams].find(([name]) => name.toLowerCase() === "id")?.[1] ?? "";
  return GUID.test(id) ? id.toLowerCase() : null;
}

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
