import { clockSeconds } from "../../metadata/duration.ts";
import { all, first, textOf, visibleText } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { videoId } from "./video-id.ts";

/** What the player itself shows over its picture: its title links to the video that it holds. */
export function readTitleLink(page: Document, id: string): Reading | null {
  const links = all(page, "#movie_player a.ytp-title-link[href], .html5-video-player a.ytp-title-link[href]");
  const own = links.find((link) => {
    const url = URL.parse(link.getAttribute("href") ?? "", "https://www.youtube.com");
    return url !== null && videoId(url) === id;
  });
  if (!own) return null;
  const channel = own.closest(".html5-video-player")?.querySelector(".ytp-title-expanded-title a");
  return { title: textOf(own), creators: [textOf(channel)].filter(Boolean) };
}

/** The bar of YouTube Music: title, then "Artist • Album • Year" with links to the first two (2019 to 2026). */
export function readMusicBar(page: Document): Reading | null {
  const bar = first(page, "ytmusic-player-bar");
  if (!bar) return null;
  const links = [...bar.querySelectorAll(".byline a[href]")];
  const leadsTo = (pattern: RegExp) => links.filter((link) => pattern.test(link.getAttribute("href") ?? ""));
  const [firstPart = ""] = textOf(bar.querySelector(".byline")).split(/\s+•\s+/);
  const artists = leadsTo(/channel\/|browse\/UC/).map(textOf);
  const [album] = leadsTo(/browse\/MPRE/).map(textOf);
  return {
    title: textOf(bar.querySelector(".title")),
    creators: artists.length > 0 ? artists : [firstPart].filter(Boolean),
    durationSeconds: clockSeconds(textOf(bar.querySelector(".time-info")).split("/").at(-1) ?? "") || null,
    ...(album && { series: { title: album } }),
  };
}

/** The mobile site (2018 to 2026). */
export function readMobilePage(page: Document): Reading | null {
  const title = first(page, ".slim-video-information-title, .slim-video-metadata-title");
  if (!title) return null;
  const description = first(page, ".crawler-full-description, ytm-expandable-video-description-body-renderer");
  return {
    title: textOf(title),
    creators: [textOf(first(page, ".slim-owner-channel-name, .slim-owner-title"))].filter(Boolean),
    description: description ? visibleText(description) : "",
  };
}
