import type { CaptionTrack } from "../../caption-track.ts";
import { readPlayer } from "../../metadata/media-element.ts";
import { listAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { all, documentTitle, first, meta, textOf, visibleText } from "../../metadata/page.ts";
import type { Reading, SiteReading } from "../../site.ts";
import { youtubeAlias } from "../youtube/youtube-alias.ts";

/** A video of a course on the site as it is since 2021 (Hugo; its templates are public, read 2026-11). */
export function readVideoPage(page: Document, url: URL): SiteReading | null {
  // The player's program puts an element with the same attributes in the place of `<video>`.
  const players = all(page, ".video-js[data-setup]");
  const [player] = players;
  if (!player || players.length > 1) return null;
  // `Lecture | Course | Department | MIT OpenCourseWare`
  const [title = "", course = ""] = documentTitle(page).split(/\s+\|\s+/);
  const description = describe(first(page, ".video-page .description"));
  return {
    kind: "video",
    title: textOf(first(page, ".course-section-title-container h2")) || title,
    creators: speakers(description, page),
    description,
    thumbnailUrl: meta(page, "og:image"),
    series: seriesOf(page, url, course),
    captionTracks: tracks(player.closest(".video-container, .video-page") ?? player),
    aliases: sources(player).flatMap(youtubeAlias),
  };
}

function sources(player: Element): string[] {
  return listAt(parseJson(player.getAttribute("data-setup") ?? ""), "sources").map((source) => textAt(source, "src"));
}

/** The tracks stand inside the player, and once more beside it. */
function tracks(place: Element): CaptionTrack[] {
  const found = readPlayer(place).captionTracks ?? [];
  return found.filter((track, index) => found.findIndex(({ url }) => url === track.url) === index);
}

function describe(element: Element | null): string {
  return element ? visibleText(element).replace(/^Description:\s*/i, "") : "";
}

/** Who speaks, as the description says; else the course's teachers. */
function speakers(description: string, page: Document): string[] {
  const line = /^(?:Instructors?|Speakers?|Lecturers?):\s*(.{3,200})$/im.exec(description)?.[1];
  if (line) return line.split(/\s*(?:,|;|\band\b)\s*/).filter(Boolean);
  return [...new Set(all(page, ".course-info-instructor").map(textOf))].filter(Boolean);
}

function seriesOf(page: Document, url: URL, name: string): Reading["series"] {
  const title = textOf(first(page, "#course-banner h1, .course-banner-content h1")) || name;
  const path = /^\/courses\/[^/]+\//.exec(url.pathname)?.[0];
  return title ? { title, ...(path && { url: `https://ocw.mit.edu${path}` }) } : null;
}
